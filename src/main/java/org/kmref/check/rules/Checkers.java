package org.kmref.check.rules;

import java.util.List;
import java.util.Optional;
import org.kmref.check.Checker;

/** All checks, in the order in which they are explained. */
public final class Checkers {
    private static final List<Checker> ALL = List.of(
            new Reading(),
            new KeyClash(),
            new KeyCase(),
            new UnknownType(),
            new UnknownField(),
            new UnknownTheme(),
            new UnknownPartner(),
            new UnknownApproach(),
            new UnknownReference(),
            new RequiredField(),
            new DoiForm(),
            new DoiPrefix(),
            new DoiCase(),
            new IsbnDigits(),
            new IssnDigits(),
            new PubMed(),
            new Orcid(),
            new Address(),
            new Dates(),
            new DateAhead(),
            new PageRange(),
            new NameCapitals(),
            new NameComma(),
            new NameSeveral(),
            new NameEtAl(),
            new NameInitials(),
            new TitleCapitals(),
            new TitleStop(),
            new Mojibake(),
            new Html(),
            new Tex(),
            new Blanks(),
            new JournalSpelling(),
            new JournalAbbreviated(),
            new ThemeEmpty(),
            new ThemeUndescribed(),
            new SummaryMissing(),
            new SummaryLong(),
            new Retracted(),
            new Retraction(),
            new ExpressionOfConcern(),
            new Correction(),
            new Reinstatement(),
            new NotRegistered(),
            new OtherWork(),
            new PreprintPublished(),
            new Appeared(),
            new CitedUnknown(),
            new CitedRetracted(),
            new CitedIncomplete(),
            new FileMissing(),
            new InPress(),
            new ListMetadata(),
            new IgnoreComment());

    private Checkers() {}

    public static List<Checker> all() {
        return ALL;
    }

    public static List<String> ids() {
        return ALL.stream().map(Checker::id).toList();
    }

    public static Optional<Checker> byId(String id) {
        return ALL.stream().filter(checker -> checker.id().equals(id)).findFirst();
    }
}

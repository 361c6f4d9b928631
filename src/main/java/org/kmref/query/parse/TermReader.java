package org.kmref.query.parse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kmref.model.Identifier;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Nearest;
import org.kmref.query.Comparison;
import org.kmref.query.Expression;
import org.kmref.query.Field;
import org.kmref.query.FieldCatalogue;
import org.kmref.query.Query;
import org.kmref.query.Range;
import org.kmref.query.ThemeNames;
import org.kmref.query.ThemeNames.Answer;
import org.kmref.query.Value;
import org.kmref.query.WordPattern;
import org.kmref.query.WordPattern.Nearness;
import org.kmref.query.text.Folding;
import org.kmref.query.text.Glob;

/** Understands one term of a query: a word, or what a field is asked for. */
final class TermReader {
    private static final String RANGE = "..";

    private final String text;
    private final Library library;
    private @Nullable FieldCatalogue fields;

    TermReader(String text, Library library) {
        this.text = text;
        this.library = library;
    }

    Query query(Lexeme.Term term) {
        Value value = term.value();
        String name = term.field();
        if (name.isEmpty()) {
            return bare(value);
        }
        if (name.equalsIgnoreCase("has") || name.equalsIgnoreCase("missing")) {
            if (!value.isWord()) {
                throw wrong(value, "the name of a field goes here; write it as in " + name + ":doi");
            }
            Query has = new Query.Has(field(value.text(), value.start()));
            return name.equalsIgnoreCase("has") ? has : new Query.Not(has);
        }
        if (isLabel(name) && value.isWord()) {
            List<Identifier> identifiers = Identifier.parse(name + ":" + value.text());
            if (!identifiers.isEmpty()) {
                return new Query.Identified(name + ":" + value.written(), identifiers);
            }
        }
        Field field = field(name, term.start());
        if (value.form() == Value.Form.EXPRESSION) {
            return matching(field, term.operator(), value);
        }
        return switch (term.operator()) {
            case ":" -> said(field, value);
            case "=" -> isRange(field, value) ? ranging(field, value) : new Query.Exactly(field, value.text());
            default ->
                between(field, term.operator() + value.written(), Range.compared(term.operator(), value.text()), value);
        };
    }

    /** Returns whether there is neither a field nor a letter, digit or {@code *} in the term. */
    boolean isMark(Lexeme.Term term) {
        Value value = term.value();
        boolean bare = term.field().isEmpty() && value.form() != Value.Form.EXPRESSION;
        return bare && !isOperator(value) && isNothing(value);
    }

    /** Returns that there is nothing in the term to look for. */
    SyntaxException nothingIn(Lexeme.Term term) {
        return nothingIn(term.field(), term.value());
    }

    private SyntaxException nothingIn(String field, Value value) {
        String any = field.isEmpty() ? "for all works write *" : "for any value write has:" + field;
        return wrong(value, "there is no letter or digit in " + value.written() + " to look for; " + any);
    }

    private static boolean isNothing(Value value) {
        return Folding.words(value.text()).isEmpty() && !(value.isWord() && Glob.isIn(value.text()));
    }

    // What other languages have for OR, and the sign of slips away from its word.
    private static boolean isOperator(Value value) {
        return value.isWord() && (value.text().equals("||") || value.text().startsWith("~"));
    }

    private Query bare(Value value) {
        if (value.form() == Value.Form.EXPRESSION) {
            return matching(Field.ANY, ":", value);
        }
        if (value.isWord() && value.text().contains(RANGE) && value.text().matches("\\d+\\.\\.\\d*|\\.\\.\\d+")) {
            throw wrong(value, "a range needs a field; write it as in year:" + value.text());
        }
        if (isOperator(value) && isNothing(value)) {
            throw wrong(
                    value,
                    value.text().equals("||")
                            ? "'||' is not known here; write OR, or quote it"
                            : "'~' follows a word directly, as in nilson~; a phrase takes none");
        }
        List<Identifier> identifiers =
                value.isWord() && isAddress(value.text()) ? Identifier.parse(value.text()) : List.of();
        return identifiers.isEmpty() ? words(Field.ANY, value) : new Query.Identified(value.written(), identifiers);
    }

    // What cannot be meant as words: an address, and a DOI.
    private static boolean isAddress(String word) {
        return word.contains("://") || (word.startsWith("10.") && word.contains("/"));
    }

    // What is pasted with its label, and no field of that name.
    private static boolean isLabel(String name) {
        return name.equalsIgnoreCase("arxiv");
    }

    private Field field(String name, int start) {
        if (fields == null) {
            fields = new FieldCatalogue(library);
        }
        Optional<Field> found = fields.find(name);
        if (found.isPresent()) {
            return found.get();
        }
        if (name.equalsIgnoreCase("tag") || name.equalsIgnoreCase("tags")) {
            throw new SyntaxException(
                    "query",
                    text,
                    start,
                    start + name.length(),
                    "there is no field '" + name + "'; keywords are keyword:, and what kmref tag gives is theme:");
        }
        String question = Nearest.question(name, fields.names());
        throw new SyntaxException(
                "query",
                text,
                start,
                start + name.length(),
                "there is no field '" + name + "'; "
                        + (question.isEmpty()
                                ? "kmref help query lists them; quote it to look for the words"
                                : question));
    }

    private Query said(Field field, Value value) {
        if (isRange(field, value)) {
            return ranging(field, value);
        }
        boolean fuzzy = tilde(value) > 0;
        boolean wild = value.isWord() && Glob.isIn(value.text());
        return switch (field.type()) {
            case THEME -> fuzzy || wild ? words(field, value) : new Query.OfTheme(theme(value));
            case TYPE -> fuzzy || wild ? words(field, value) : new Query.OfType(types(value), value.written());
            case ID -> fuzzy ? words(field, value) : whole(field, value);
            case DATE, YEAR ->
                fuzzy || wild
                        ? words(field, value)
                        : between(
                                field,
                                ":" + value.written(),
                                Range.between(end(value.text()), end(value.text())),
                                value);
            case ANY, TEXT, KEYWORD, NAME, NUMBER, OTHER -> words(field, value);
        };
    }

    private Query whole(Field field, Value value) {
        Glob glob = new Glob(field.identifier(value.text()));
        return glob.pattern().equals("*") ? new Query.Has(field) : new Query.Whole(field, value.written(), glob);
    }

    private static boolean isRange(Field field, Value value) {
        int dots = value.isWord() ? value.text().indexOf(RANGE) : -1;
        boolean typed = switch (field.type()) {
            case DATE, YEAR, NUMBER, NAME -> true;
            case ANY, TEXT, KEYWORD, ID, TYPE, THEME, OTHER -> !value.text().contains("...");
        };
        return dots >= 0 && typed;
    }

    private Query ranging(Field field, Value value) {
        int dots = value.text().indexOf(RANGE);
        Optional<String> low = end(value.text().substring(0, dots));
        Optional<String> high = end(value.text().substring(dots + RANGE.length()));
        if (low.isEmpty() && high.isEmpty()) {
            throw wrong(value, "a range has one end at least; write 2015.., ..2020 or 2015..2020");
        }
        return between(field, ":" + value.written(), Range.between(low, high), value);
    }

    private Query between(Field field, String written, Range<String> range, Value value) {
        Optional<Comparison> comparison = Comparison.of(field, range);
        if (comparison.isPresent()) {
            return new Query.Between(field, written, comparison.get());
        }
        boolean date = field.type() == Field.Type.DATE;
        String what = date ? "date; write 2015, 2015-04 or 2015-04-21" : "number; write it in digits, as in 2015";
        for (String end : List.of(range.low().orElse(""), range.high().orElse(""))) {
            boolean misfit = !end.isEmpty()
                    && Comparison.of(field, Range.between(Optional.of(end), Optional.empty()))
                            .isEmpty();
            if (misfit) {
                int start = value.start() + Math.max(0, value.written().indexOf(end));
                throw new SyntaxException("query", text, start, start + end.length(), "'" + end + "' is not a " + what);
            }
        }
        throw wrong(value, "'" + value.text() + "' is not a " + what);
    }

    private String theme(Value value) {
        String id = value.text();
        ThemeNames names = new ThemeNames(library.themes());
        Answer answer = names.find(id);
        if (answer instanceof Answer.Found found) {
            return found.theme().id();
        }
        if (library.items().stream().anyMatch(item -> item.themes().contains(id))) {
            return id;
        }
        if (answer instanceof Answer.Ambiguous several) {
            List<String> ids =
                    several.themes().stream().map(theme -> theme.id()).toList();
            throw wrong(value, "the theme '" + id + "' may be " + String.join(" or ", ids) + "; write more of it");
        }
        String question = Nearest.question(id, names.allNames());
        String advice = library.themes().isEmpty() ? "the library has no themes yet" : "kmref themes lists them";
        throw wrong(value, "there is no theme '" + id + "'; " + (question.isEmpty() ? advice : question));
    }

    // What begins so: article takes article-journal too; where nothing does, what has the word: journal.
    private Set<ItemType> types(Value value) {
        Set<ItemType> beginning = EnumSet.noneOf(ItemType.class);
        Set<ItemType> holding = EnumSet.noneOf(ItemType.class);
        List<String> wanted = Folding.words(value.text().replace('_', ' '));
        for (ItemType type : ItemType.values()) {
            List<String> words = Folding.words(type.cslName().replace('_', ' '));
            if (!wanted.isEmpty()
                    && wanted.size() <= words.size()
                    && words.subList(0, wanted.size()).equals(wanted)) {
                beginning.add(type);
            }
            if (words.containsAll(wanted) && !wanted.isEmpty()) {
                holding.add(type);
            }
        }
        if (!holding.isEmpty()) {
            return beginning.isEmpty() ? holding : beginning;
        }
        List<String> names =
                Arrays.stream(ItemType.values()).map(ItemType::cslName).toList();
        String question = Nearest.question(value.text(), names);
        throw wrong(
                value,
                "there is no type '" + value.text() + "'; "
                        + (question.isEmpty() ? "the types are those of CSL, such as book or report" : question));
    }

    private Query matching(Field field, String operator, Value value) {
        if (!operator.equals("=") && !operator.equals(":")) {
            throw wrong(value, "a regular expression is not compared; write it after '=' or ':'");
        }
        try {
            Expression expression = Expression.of(value.text(), operator.equals("="));
            return new Query.Matching(field, operator + value.written(), expression);
        } catch (IllegalArgumentException refused) {
            throw wrong(value, String.valueOf(refused.getMessage()));
        }
    }

    private Query words(Field field, Value value) {
        if (isNothing(value)) {
            throw nothingIn(field.equals(Field.ANY) ? "" : field.name(), value);
        }
        int tilde = tilde(value);
        WordPattern pattern;
        if (tilde > 0) {
            pattern = WordPattern.of(value.text().substring(0, tilde), nearness(value, tilde), false);
        } else {
            Nearness nearness = value.isWord() ? Nearness.STEM : Nearness.SPELLING;
            pattern = WordPattern.of(value.text(), nearness, value.isWord());
        }
        if (pattern.isEmpty()) {
            return field.equals(Field.ANY) ? new Query.Everything() : new Query.Has(field);
        }
        return new Query.Words(field, value.written(), pattern);
    }

    // Where the number of slips is said; an address may have such a sign within.
    private static int tilde(Value value) {
        int tilde = value.isWord() ? value.text().lastIndexOf('~') : -1;
        boolean last = value.text().substring(tilde + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return last ? tilde : -1;
    }

    private Nearness nearness(Value value, int tilde) {
        return switch (value.text().substring(tilde + 1)) {
            case "", "1" -> Nearness.ONE_EDIT;
            case "2" -> Nearness.TWO_EDITS;
            default ->
                throw new SyntaxException(
                        "query",
                        text,
                        value.start() + tilde,
                        value.end(),
                        "'" + value.text().substring(tilde) + "' is not a number of typing errors; write ~, ~1 or ~2");
        };
    }

    private static Optional<String> end(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private SyntaxException wrong(Value value, String message) {
        return new SyntaxException("query", text, value.start(), value.end(), message);
    }
}

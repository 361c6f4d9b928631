package org.kmref.cli.command;

import java.io.IOException;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;
import org.kmref.query.PartnerFilter;
import org.kmref.revision.EntryRevision;
import org.kmref.revision.PartnerRevision;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.FileEdit;
import org.kmref.store.change.LibraryEdit;

public final class PartnerCommand extends EntryCommand<PartnerDirectory> {
    public PartnerCommand(Session session) {
        super(session, "partner", "partners", "kind=charity");
    }

    @Override
    void declareFields(Declaration of) {
        of.footer("", "A field without a value, as in acronym=, is removed. kmref partners lists the partners.");
        of.text(1, "NAME", "Its full name.", take("name"), "--name");
        of.text(2, "TEXT", "Its short name.", take("acronym"), "--acronym");
        of.text(3, ArgumentValue.PARTNER_KIND, "What it is, such as charity.", take("kind"), "--kind");
        of.text(
                4,
                ArgumentValue.PARTNER_SCOPE,
                "Scope: local, regional, national, international.",
                take("scope"),
                "--scope");
        of.text(5, ArgumentValue.PARTNER, "The partner it belongs to.", take("parent"), "--parent");
        of.text(
                6,
                ArgumentValue.APPROACH.called("TEXT"),
                "The approach it takes part in.",
                take("approach"),
                "--approach");
        of.text(7, "TEXT", "What it does.", take("description"), "--description");
        of.text(8, "TEXT", "Its address on the web.", take("url"), "--url");
    }

    @Override
    Source target() throws IOException {
        return change.targetPartners(libraryOptions);
    }

    @Override
    PartnerDirectory open() throws IOException {
        return libraryOptions.openPartners();
    }

    @Override
    EntryRevision<PartnerDirectory> revision(PartnerDirectory directory) {
        return new PartnerRevision(directory);
    }

    @Override
    FileEdit edit(Source target, LibraryEdit.Step<PartnerDirectory> step) {
        return LibraryEdit.ofPartners(target, step);
    }

    @Override
    String id(String word, PartnerDirectory directory) {
        return directory
                .partner(word)
                .map(Partner::id)
                .orElseThrow(
                        () -> new NoAnswerException(Messages.unknown("partner", word, PartnerFilter.ids(directory))));
    }
}

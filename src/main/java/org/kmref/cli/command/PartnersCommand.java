package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.output.PartnerFormats;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.model.Library;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;
import org.kmref.query.PartnerFilter;
import org.kmref.store.UserFolders.Folder;

public final class PartnersCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;

    private final OutputOptions output;

    private List<String> words = new ArrayList<>();

    private @Nullable String kind;

    private @Nullable String scope;

    private @Nullable String parent;

    public PartnersCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("List the partners, or show one with its parts and references.")
                .footer(
                        "",
                        "kmref partners show ID shows everything about one partner; with the ID 'about', what the "
                                + "directory says of all of them. kmref partners list is the same as kmref partners.");
        libraryOptions.declare(of);
        output.declare(of, forms());
        of.words(
                "0..*",
                ArgumentValue.line("[list | show] TEXT...", "partner"),
                "Words that must all occur in a partner; after show, ids.",
                value -> words = value);
        of.text(1, ArgumentValue.PARTNER_KIND, "Only this kind, such as charity.", value -> kind = value, "--kind");
        of.text(
                2,
                ArgumentValue.PARTNER_SCOPE,
                "Only this scope: local, regional, national or international.",
                value -> scope = value,
                "--scope");
        of.text(3, ArgumentValue.PARTNER, "Only what belongs to this partner.", value -> parent = value, "--parent");
    }

    @Override
    public List<OutputFormat> forms() {
        return OutputFormat.directory();
    }

    @Override
    public Integer call() throws IOException {
        boolean show = !words.isEmpty() && words.get(0).equals("show");
        boolean list = !words.isEmpty() && words.get(0).equals("list");
        List<String> rest = show || list ? words.subList(1, words.size()) : words;
        return show ? show(rest) : list(rest);
    }

    private Integer list(List<String> text) throws IOException {
        OutputFormat form = output.tableForm(forms());
        PartnerDirectory directory = libraryOptions.openPartners();
        List<Partner> found = filter(text, directory).select(directory);
        output.write(form, written(form, found, directory));
        if (found.isEmpty()) {
            session.warn(
                    directory.partners().isEmpty()
                            ? libraryOptions.whyEmpty(Folder.PARTNERS)
                            : "no partner matches; kmref partners lists them all");
            return Exit.NO;
        }
        return Exit.OK;
    }

    private PartnerFilter filter(List<String> text, PartnerDirectory directory) {
        return new PartnerFilter(
                known("kind", kind, PartnerFilter.kinds(directory)),
                known("scope", scope, PartnerFilter.scopes(directory)),
                known("partner", parent, PartnerFilter.ids(directory)),
                text);
    }

    private static String known(String what, @Nullable String typed, List<String> names) {
        if (typed == null) {
            return "";
        }
        if (!names.contains(typed)) {
            throw new UsageException(Messages.unknown(what, typed, names));
        }
        return typed;
    }

    private Integer show(List<String> ids) throws IOException {
        if (ids.isEmpty()) {
            throw new UsageException("show which partner? Name an id, such as kmref partners show nihr");
        }
        OutputFormat form = output.given(forms()).orElse(OutputFormat.Shown.TEXT);
        PartnerDirectory directory = libraryOptions.openPartners();
        if (directory.partners().isEmpty()) {
            throw new NoAnswerException(libraryOptions.whyEmpty(Folder.PARTNERS));
        }
        List<Partner> found = new ArrayList<>();
        List<String> named = new ArrayList<>(ids);
        // What is said about all of them is no partner, and a page only.
        boolean about = form.is(OutputFormat.Shown.TEXT)
                && !directory.about().isEmpty()
                && named.remove(PartnerDirectory.ABOUT);
        for (String id : named) {
            found.add(directory.partner(id).orElseThrow(() -> new NoAnswerException(unknown(id, directory))));
        }
        String pages = found.isEmpty() ? "" : written(form, found, directory);
        String before = about ? new PartnerFormats(directory, Library.empty(), output).about() : "";
        output.write(form, before + (before.isEmpty() || pages.isEmpty() ? "" : "\n") + pages);
        return Exit.OK;
    }

    private static String unknown(String id, PartnerDirectory directory) {
        String message = Messages.unknown("partner", id, PartnerFilter.ids(directory));
        return message.contains(";") ? message : message + "; kmref partners lists them";
    }

    private String written(OutputFormat form, List<Partner> partners, PartnerDirectory directory) throws IOException {
        // Only these two tell of the references a partner stands behind.
        Library library = form.is(OutputFormat.Shown.JSON) || form.is(OutputFormat.Shown.TEXT)
                ? libraryOptions.open()
                : Library.empty();
        PartnerFormats forms = new PartnerFormats(directory, library, output);
        return form.is(OutputFormat.Shown.TEXT)
                ? forms.pages(partners, libraryOptions.openApproaches())
                : forms.list(form, partners);
    }
}

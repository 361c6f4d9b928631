package org.kmref.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.StyleOptions;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.site.Site;
import org.kmref.site.SiteSink;
import org.kmref.site.content.SiteContent;
import org.kmref.site.content.SiteOptions;
import org.kmref.site.text.Templates;
import org.kmref.store.GeneratedFolder;

/** {@code kmref site DIR}: the reading list as web pages. */
public final class SiteCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final StyleOptions styleOptions;
    private List<String> folders = new ArrayList<>();
    private List<String> themes = new ArrayList<>();
    private @Nullable String baseUrl;
    private @Nullable String template;
    private @Nullable String newTemplate;
    private @Nullable String readers;
    private @Nullable Integer port;
    private boolean fragment;
    private boolean serve;

    public SiteCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.styleOptions = new StyleOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Publish the reading list as a folder of web pages.")
                .footer(
                        "",
                        "The pages need no server and no JavaScript. A second run writes only files whose content has "
                                + "changed; files that kmref did not make are never touched.");
        of.words("0..1", ArgumentValue.FOLDER, "The folder to write the pages into.", value -> folders = value);
        of.texts(
                1,
                ArgumentValue.THEME,
                "Only this theme: an id, an alias or the beginning of one; repeatable.",
                value -> themes = value,
                "-t",
                "--theme");
        of.text(
                2,
                "URL",
                "Where the site will be, for feeds, the sitemap and canonical addresses.",
                value -> baseUrl = value,
                "--base-url");
        of.flag(
                3,
                "Write pieces of HTML for the pages of a content-management system.",
                value -> fragment = value,
                "--fragment");
        of.text(
                4,
                "READERS",
                "Show summaries for these readers only, such as public.",
                value -> readers = value,
                "--for");
        of.text(
                5,
                ArgumentValue.FOLDER,
                "Use the Mustache templates in this folder, and the built-in ones for all others.",
                value -> template = value,
                "--template");
        of.text(
                6,
                ArgumentValue.FOLDER,
                "Write the built-in templates into this folder, as a start for your own.",
                value -> newTemplate = value,
                "--new-template");
        of.flag(
                7,
                "Serve the pages to browsers on this machine, and reload them after each change of the list.",
                value -> serve = value,
                "--serve");
        of.number(
                8, "N", "The port of --serve; by default 8642, or one that is free.", value -> port = value, "--port");
        libraryOptions.declare(of);
        styleOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        Path directory = session.environment().directory();
        if (newTemplate != null) {
            int files = TemplateFolder.start(directory.resolve(newTemplate));
            session.remark(newTemplate + ": " + files + " files written; change them, and use them with --template "
                    + newTemplate);
            return Exit.OK;
        }
        if (serve) {
            return serve();
        }
        if (port != null) {
            throw new UsageException("--port is the port of --serve; add --serve, or leave --port out");
        }
        if (folders.isEmpty()) {
            throw new UsageException("publish where? Name a folder, such as kmref site pages");
        }
        Site site = site();
        try (GeneratedFolder files = GeneratedFolder.open(directory.resolve(folders.get(0)))) {
            site.publish(files::put);
            return report(files.finish());
        }
    }

    private int serve() throws IOException {
        if (!folders.isEmpty()) {
            throw new UsageException("--serve writes no files; leave " + folders.get(0) + " or --serve out");
        }
        if (fragment) {
            throw new UsageException("a fragment is no page to show; leave --fragment or --serve out");
        }
        SitePreview.Making making = new SitePreview.Making() {
            @Override
            public void publish(SiteSink sink) throws IOException {
                site().publish(sink);
            }

            @Override
            public List<Path> files() throws IOException {
                List<Path> files = new ArrayList<>(SiteSource.files(libraryOptions));
                Optional<TemplateFolder> own = templateFolder();
                if (own.isPresent()) {
                    files.addAll(own.get().watched());
                }
                return files;
            }
        };
        return new SitePreview(session, making).run(Optional.ofNullable(port));
    }

    private Site site() throws IOException {
        SiteSource source = new SiteSource(session, libraryOptions, styleOptions, themes);
        SiteOptions options =
                new SiteOptions(source.language(), source.style(), address(), readers == null ? "" : readers, fragment);
        SiteContent content = source.content();
        if (readers != null) {
            ReaderSummaries.requireKnown(readers, content.items());
        }
        Optional<TemplateFolder> own = templateFolder();
        return own.isEmpty()
                ? new Site(content, options, Templates.builtIn(), Map.of())
                : new Site(content, options, own.get().templates(), own.get().assets());
    }

    private Optional<TemplateFolder> templateFolder() throws IOException {
        return template == null
                ? Optional.empty()
                : Optional.of(
                        new TemplateFolder(session.environment().directory().resolve(template), template));
    }

    private int report(GeneratedFolder.Outcome outcome) {
        String folder = folders.get(0);
        outcome.foreign()
                .forEach(file -> session.warn(folder + "/" + file
                        + ": was not made by kmref and is left as it is; move it away to have the page"));
        outcome.changed()
                .forEach(file -> session.warn(folder + "/" + file
                        + ": was changed since kmref made it and is left as it is; delete it to have it made again"));
        String done = outcome.written() == 0 && outcome.deleted() == 0
                ? "nothing has changed"
                : outcome.written() + " written"
                        + (outcome.deleted() == 0 ? "" : ", " + outcome.deleted() + " deleted");
        session.remark(folder + ": " + outcome.files() + " files, " + done);
        return outcome.foreign().isEmpty() && outcome.changed().isEmpty() ? Exit.OK : Exit.NO;
    }

    private String address() {
        if (baseUrl == null) {
            return "";
        }
        if (!baseUrl.matches("https?://[^\\s\"'<>?#/]+(/[^\\s\"'<>?#]*)?")) {
            throw new UsageException("--base-url is not the address of a folder on the web: '" + baseUrl
                    + "'; write https://example.org/list/");
        }
        return baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
    }
}

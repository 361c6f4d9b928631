package org.kmref.site.text;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The Mustache templates that pages are written with: a user's own, and the built-in one for each that the user has not.
 *
 * @see <a href="https://mustache.github.io/mustache.5.html">Mustache</a>
 */
public final class Templates {
    /** The pages there are templates for, and the parts they share. */
    public static final List<String> NAMES = List.of(
            "start",
            "reference",
            "theme",
            "partners",
            "partner",
            "approaches",
            "approach",
            "unit",
            "top",
            "bottom",
            "entry",
            "partner-row");

    public static final String ENDING = ".mustache";

    private static final int MOST_PARTS = 300;

    private final Function<String, Optional<String>> own;
    private final boolean hasOwn;
    private final Mustache.Compiler compiler;
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final AtomicInteger partsTakenIn = new AtomicInteger();

    /** Returns what writes with the built-in templates alone. */
    public static Templates builtIn() {
        return new Templates(name -> Optional.empty(), false);
    }

    /** {@code own} gives the text of a template of the user's by its name without the ending. */
    public Templates(Function<String, Optional<String>> own) {
        this(own, true);
    }

    private Templates(Function<String, Optional<String>> own, boolean hasOwn) {
        this.own = own;
        this.hasOwn = hasOwn;
        this.compiler = Mustache.compiler()
                .withEscaper(Escaping::html)
                .withFormatter(value -> Escaping.printable(String.valueOf(value)))
                .emptyStringIsFalse(true)
                .strictSections(true)
                .withLoader(name -> new StringReader(part(name)));
    }

    /** Returns whether some templates may be the user's own, in which there may be errors. */
    public boolean hasOwn() {
        return hasOwn;
    }

    /** A template cannot be read or asks for what there is not. */
    public static final class TemplateException extends IOException {
        private static final long serialVersionUID = 1L;

        TemplateException(String template, int line, String message) {
            super("the template " + template + ENDING + (line > 0 ? ", or a part that it takes in, line " + line : "")
                    + ": " + message + "; kmref site --new-template DIR writes the built-in ones");
        }
    }

    /** Returns the built-in template of this name. */
    public static String builtIn(String name) {
        return resource("templates/" + name + ENDING);
    }

    /** Returns a file of the program by its name below this package's resources. */
    public static String resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("/org/kmref/site/" + name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the page as its template writes it. */
    public String write(String name, View view) throws TemplateException {
        try {
            return template(name).execute(view.map());
        } catch (MustacheException.Context missing) {
            throw new TemplateException(name, missing.lineNo, "there is no value '" + missing.key + "' here");
        } catch (MustacheParseException wrong) {
            throw new TemplateException(name, 0, String.valueOf(wrong.getMessage()));
        } catch (MustacheException other) {
            throw new TemplateException(name, 0, String.valueOf(other.getMessage()));
        } catch (UncheckedIOException missing) {
            throw new TemplateException(
                    name, 0, "there is no template '" + missing.getMessage() + "' that it takes in");
        } catch (EndlessException endless) {
            throw new TemplateException(name, 0, "a part holds itself without end");
        }
    }

    private Template template(String name) {
        return compiled.computeIfAbsent(name, each -> compiler.compile(text(each)));
    }

    // Each place that takes in a part does so once, but for a part that holds itself.
    private String part(String name) {
        if (partsTakenIn.incrementAndGet() > MOST_PARTS) {
            throw new EndlessException();
        }
        return text(name);
    }

    /** A template takes in parts without end. */
    private static final class EndlessException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private String text(String name) {
        Optional<String> text = own.apply(name);
        if (text.isEmpty() && !NAMES.contains(name)) {
            throw new UncheckedIOException(name, new IOException(name));
        }
        return text.orElseGet(() -> builtIn(name));
    }
}

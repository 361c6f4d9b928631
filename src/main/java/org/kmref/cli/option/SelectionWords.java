package org.kmref.cli.option;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.document.manuscript.Manuscript;
import org.kmref.document.manuscript.Mention;
import org.kmref.model.Item;
import org.kmref.query.ReferenceNames;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;

/**
 * The words that say which references a command is about, with the lines of standard input where {@code -} stands for them.
 *
 * <p>Each may be a name of references in several readings, of which the first that there is counts: {@code nilsen2015} itself, or
 * what a line of {@code kmref list} begins with, or the keys of {@code [@nilsen2015, p. 3]}.
 */
final class SelectionWords {
    /** Stands for the keys on standard input. */
    static final String STANDARD_INPUT = "-";

    // What kmref list has above its table.
    private static final Pattern HEADING = Pattern.compile("KEY {2,}YEAR .*");

    private final List<String> typed;
    private final List<Name> names;
    private final boolean forced;

    private SelectionWords(List<String> typed, List<Name> names, boolean forced) {
        this.typed = typed;
        this.names = names;
        this.forced = forced;
    }

    /** One name in its readings, each of which is one key or several. */
    private record Name(String shown, List<List<String>> readings) {}

    /** Reads the words, and standard input where it is named; {@code forced} says that they are keys whatever they look like. */
    static SelectionWords read(List<String> typed, boolean forced, Session session) throws IOException {
        List<Name> names = new ArrayList<>();
        boolean input = typed.contains(STANDARD_INPUT);
        for (String word : typed) {
            if (word.equals(STANDARD_INPUT)) {
                lines(session).stream()
                        .filter(line -> !HEADING.matcher(line).matches())
                        .forEach(line -> names.add(ofLine(line)));
            } else if (!word.isBlank()) {
                names.add(new Name(word, readings(word)));
            } else if (forced || input) {
                throw new UsageException("a key cannot be empty; name a reference");
            }
        }
        if (input && names.isEmpty()) {
            throw new NoAnswerException("no keys on standard input; name at least one");
        }
        return new SelectionWords(List.copyOf(typed), names, forced || input);
    }

    /** Returns the lines of standard input that are not blank, without the blanks around them. */
    static List<String> lines(Session session) throws IOException {
        Loaded<String> text = SourceText.read(session.environment().in(), "standard input");
        if (text.hasErrors()) {
            throw new DataException(text.problems());
        }
        return text.value()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Returns the words as they were typed. */
    List<String> typed() {
        return typed;
    }

    /** Returns whether they are keys whatever they look like. */
    boolean areForced() {
        return forced;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Returns every name in every reading, for an index to look for. */
    Set<String> candidates() {
        Set<String> all = new LinkedHashSet<>();
        names.forEach(name -> name.readings().forEach(all::addAll));
        return all;
    }

    /** Returns the references named, in the order given and each once; absent where a word names none. */
    Optional<List<Item>> named(ReferenceNames known) {
        Set<Item> items = new LinkedHashSet<>();
        for (Name name : names) {
            Optional<List<Item>> found = find(name, known);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            items.addAll(found.get());
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(items));
    }

    /** Returns the words that name no reference, as a message names them. */
    List<String> unknown(ReferenceNames known) {
        return names.stream()
                .filter(name -> find(name, known).isEmpty())
                .map(Name::shown)
                .distinct()
                .toList();
    }

    private static Optional<List<Item>> find(Name name, ReferenceNames known) {
        for (List<String> reading : name.readings()) {
            List<Item> items = new ArrayList<>();
            boolean whole = !reading.isEmpty();
            for (String key : reading) {
                List<Item> found = known.find(key);
                whole &= !found.isEmpty();
                items.addAll(found);
            }
            if (whole) {
                return Optional.of(items);
            }
        }
        return Optional.empty();
    }

    private static Name ofLine(String line) {
        int tab = line.indexOf('\t');
        int blank = firstBlank(line);
        List<List<String>> readings = new ArrayList<>(readings(line));
        if (tab > 0) {
            readings.addAll(readings(line.substring(0, tab).strip()));
        }
        if (blank > 0) {
            readings.addAll(readings(line.substring(0, blank)));
        }
        return new Name(tab > 0 ? line.substring(0, tab).strip() : line, readings);
    }

    private static int firstBlank(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isWhitespace(line.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static List<List<String>> readings(String word) {
        List<String> cited = cited(word);
        return cited.isEmpty() || cited.equals(List.of(word)) ? List.of(List.of(word)) : List.of(List.of(word), cited);
    }

    // A citation as manuscripts have it: [@nilsen2015, p. 3; @ward2017], \cite{nilsen2015}, #cite(<nilsen2015>).
    private static List<String> cited(String word) {
        Optional<Manuscript.Syntax> syntax = word.indexOf('\\') >= 0
                ? Optional.of(Manuscript.Syntax.LATEX)
                : word.contains("cite(")
                        ? Optional.of(Manuscript.Syntax.TYPST)
                        : word.indexOf('@') >= 0 ? Optional.of(Manuscript.Syntax.MARKDOWN) : Optional.empty();
        return syntax.map(of -> new Manuscript(of, word).mentions()).orElse(List.of()).stream()
                .map(Mention::key)
                .map(key -> key.value())
                .distinct()
                .toList();
    }
}

package org.kmref.check;

import java.util.List;
import java.util.function.Predicate;
import org.kmref.model.Library;
import org.kmref.model.Part;
import org.kmref.model.Place;
import org.kmref.model.Problem;

/**
 * A file that is checked.
 *
 * @param file what the user calls it
 * @param text all it says; empty where it is no text
 * @param kind what the file is
 * @param library the references read from it; empty for partners and approaches
 * @param problems what reading it had to say
 * @param parts where its parts stand
 * @param attached whether a file that a reference names is there, or is an address
 */
public record CheckedFile(
        String file,
        String text,
        FileKind kind,
        Library library,
        List<Problem> problems,
        PartLocator parts,
        Predicate<String> attached) {

    /** What a file is. */
    public enum FileKind {
        /** A list in kmref's own form, with themes and fields of its own. */
        LIST,
        /** References in an exchange form. */
        EXCHANGE,
        /** The partner directory, or the approaches. */
        COMPANION
    }

    public CheckedFile {
        problems = List.copyOf(problems);
    }

    /** A file whose attached files are not looked for. */
    public CheckedFile(
            String file, String text, FileKind kind, Library library, List<Problem> problems, PartLocator parts) {
        this(file, text, kind, library, problems, parts, name -> true);
    }

    /** Returns the file with attached files that are looked for. */
    public CheckedFile attaching(Predicate<String> isThere) {
        return new CheckedFile(file, text, kind, library, problems, parts, isThere);
    }

    /** Returns the file with other references, as it is to be. */
    CheckedFile with(Library other) {
        return new CheckedFile(file, text, kind, other, problems, parts, attached);
    }

    /** Returns whether the file itself has the part. */
    public boolean has(Part part) {
        return parts.of(part).isPresent();
    }

    /** Returns where the part stands, or what it is part of, or at least the file. */
    public Place place(Part part) {
        for (int length = part.steps().size(); length > 1; length--) {
            var place = parts.of(new Part(part.steps().subList(0, length)));
            if (place.isPresent()) {
                return place.get();
            }
        }
        return parts.of(part).orElse(new Place(file, 0, 0));
    }

    /** Returns whether all references were read, so that what is not there can be missed. */
    public boolean isWhole() {
        return problems.stream()
                .noneMatch(problem -> problem.isError() && problem.check().isEmpty());
    }
}

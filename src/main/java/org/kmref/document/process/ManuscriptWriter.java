package org.kmref.document.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.kmref.csl.Bibliography;
import org.kmref.csl.StyledText;
import org.kmref.document.manuscript.Manuscript.Syntax;
import org.kmref.document.manuscript.ManuscriptLayout.Block;
import org.kmref.document.manuscript.ManuscriptLayout.BlockKind;
import org.kmref.document.manuscript.ManuscriptLayout.Note;
import org.kmref.document.manuscript.Marks;
import org.kmref.document.manuscript.WrittenCitation;
import org.kmref.document.manuscript.WrittenCitation.Manner;
import org.kmref.document.process.ManuscriptFormatter.ListPlace;
import org.kmref.document.process.NotePlan.Placed;
import org.kmref.model.Problem;

/** Puts texts into a manuscript in place of its citations, and leaves every other character as it is. */
final class ManuscriptWriter {
    private static final char SEAM = '\ue000';
    private static final String LABEL = "cite-";

    private final SourceManuscript manuscript;
    private final String source;
    private final LanguageForms forms;
    private final ManuscriptSetup setup;
    private final RawPieces pieces;
    private final EntryAnchors anchors;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final String label;
    private final AtomicInteger noteCount;
    private final int endOfBody;
    private String end = "";

    // Notes are counted through all manuscripts that are formatted together.
    ManuscriptWriter(
            SourceManuscript manuscript,
            ManuscriptSetup setup,
            RawPieces pieces,
            AtomicInteger noteCount,
            int endOfBody) {
        this.noteCount = noteCount;
        this.endOfBody = endOfBody;
        this.manuscript = manuscript;
        this.source = manuscript.text();
        this.forms = LanguageForms.of(manuscript.syntax());
        this.setup = setup;
        this.pieces = pieces;
        this.anchors = new EntryAnchors(forms, pieces);
        this.label = source.contains("[^" + LABEL) ? "kmref-" + LABEL : LABEL;
    }

    /** What stands in place of a part of the source; {@code isCitation} says whether of a citation. */
    private record Edit(int start, int end, String text, boolean isCitation) {}

    /** A part of the source, and what is to stand there. */
    private record Range(int start, int end) {}

    void citation(Placed placed, StyledText text) {
        WrittenCitation citation = placed.citation();
        if (!placed.makesNote()) {
            StyledText shown = setup.citesInNotes() && placed.within().isPresent()
                    ? inNote(placed, placed.within().get(), text)
                    : shown(citation.manner(), text);
            boolean raised = StyledPieces.isRaised(shown);
            int start = raised ? overBlanks(citation.start()) : citation.start();
            int end =
                    raised && setup.afterPunctuation().orElse(false) ? overPunctuation(citation.end()) : citation.end();
            put(new Range(start, end), moved(start, citation.end(), end) + inline(shown, start));
            return;
        }
        List<StyledText> parts =
                citation.manner() == Manner.IN_TEXT ? StyledPieces.split(text, SEAM) : List.of(StyledText.EMPTY, text);
        StyledText author = StyledPieces.strippedTrailing(parts.get(0));
        StyledText rest = StyledPieces.strippedLeading(parts.get(1));
        if (!setup.citesInNotes() || citation.manner() == Manner.FULL_NOTE) {
            rest = stopped(StyledPieces.withoutBrackets(rest));
        }
        if (!citation.cites().get(0).prefix().isBlank()) {
            rest = StyledPieces.capitalized(rest);
        }
        if (!author.isEmpty()) {
            put(new Range(citation.start(), citation.end()), inline(author, citation.start()) + note(rest));
            return;
        }
        int start = overBlanks(citation.start());
        boolean apart = start < citation.start() || startsText(start);
        int stop = apart && setup.afterPunctuation().orElse(true) ? overPunctuation(citation.end()) : citation.end();
        put(new Range(start, stop), moved(start, citation.end(), stop) + note(rest));
    }

    /** A citation that only has its references listed. */
    void nothing(WrittenCitation citation) {
        put(new Range(citation.start(), citation.end()), "");
    }

    private static StyledText shown(Manner manner, StyledText text) {
        return switch (manner) {
            case BARE, YEAR -> StyledPieces.withoutBrackets(text);
            case USUAL, IN_TEXT, AUTHOR, TITLE, FULL, NOTE, FULL_NOTE, NOTHING -> text;
        };
    }

    // A citation that begins a note is its text; one further on stands in brackets, as pandoc has it.
    private StyledText inNote(Placed placed, Note note, StyledText text) {
        WrittenCitation citation = placed.citation();
        if (citation.manner() == Manner.IN_TEXT) {
            List<StyledText> parts = StyledPieces.split(text, SEAM);
            return StyledPieces.joined(
                    StyledPieces.strippedTrailing(parts.get(0)),
                    ", ",
                    StyledPieces.withoutStop(StyledPieces.strippedLeading(parts.get(1))));
        }
        if (citation.manner() != Manner.USUAL) {
            return StyledPieces.withoutStop(shown(citation.manner(), text));
        }
        String before = source.substring(note.start(), citation.start());
        boolean begins = before.replaceFirst(
                        "^(?:\\[\\^[^\\]]*]:|\\^\\[|\\\\footnote\\{|#footnote\\[|\\[fn:[^:\\]]*[:\\]])", "")
                .isBlank();
        if (!begins) {
            return StyledPieces.between("(", StyledPieces.withoutStop(text), ")");
        }
        String rest = source.substring(citation.end(), Math.min(note.end(), source.length()));
        int blank = rest.indexOf("\n\n");
        String after = (blank < 0 ? rest : rest.substring(0, blank)).strip();
        boolean ends = after.isEmpty() || after.equals("]") || after.equals("}");
        return ends ? text : StyledPieces.withoutStop(text);
    }

    private static StyledText stopped(StyledText text) {
        String plain = text.plain().strip();
        boolean ended = plain.isEmpty() || ".!?".indexOf(plain.charAt(plain.length() - 1)) >= 0;
        return ended ? text : StyledPieces.between("", text, ".");
    }

    private String inline(StyledText text, int at) {
        // What would begin a list or the like at the start of a line begins nothing further on.
        boolean inLine = manuscript.syntax() != Syntax.LATEX && at > 0 && source.charAt(at - 1) != '\n';
        StyledText shown = inLine ? StyledPieces.between(pieces.keep(""), text, "") : text;
        String written = pieces.restored(forms.markup().inline(shown));
        return isInTableRow(at) ? written.replace("|", "\\|") : written;
    }

    // A bar would begin another cell.
    private boolean isInTableRow(int at) {
        if (manuscript.syntax() != Syntax.MARKDOWN) {
            return false;
        }
        int line = source.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        return source.startsWith("|", line);
    }

    private String note(StyledText text) {
        String written = pieces.restored(forms.markup().inline(text));
        if (manuscript.syntax() != Syntax.MARKDOWN) {
            return forms.note(written);
        }
        String mark = "[^" + label + noteCount.incrementAndGet() + "]";
        notes.add(mark + ": " + written + "\n");
        return mark;
    }

    private boolean startsText(int at) {
        return at == 0 || source.charAt(at - 1) == '\n';
    }

    // Blanks before a note go, and a line break does where the line before is of the same paragraph.
    private int overBlanks(int from) {
        int at = from;
        while (at > 0 && forms.isBlank(source.charAt(at - 1))) {
            at--;
        }
        if (startsText(at) || (at > 0 && isBlockMark(at))) {
            return from;
        }
        return at;
    }

    // What stands before the blanks of a line is the mark of a list or a quotation.
    private boolean isBlockMark(int at) {
        int line = source.lastIndexOf('\n', at - 1) + 1;
        String before = source.substring(line, at);
        return before.length() < 20
                && before.matches("[\\s>|]*(?:[-+*>|:]|\\[\\^[^\\]]*]:|\\(?[0-9A-Za-z]{1,3}[.)]|#+|=+|\\d+\\.)");
    }

    // The mark that goes before the note; of the two in "text, [@a], more" one is left.
    private String moved(int start, int from, int to) {
        String mark = source.substring(from, to);
        boolean there = !mark.isEmpty() && start < from && source.startsWith(mark, start - mark.length());
        return there && ",;:".contains(mark) ? "" : mark;
    }

    private int overPunctuation(int from) {
        boolean one = from < source.length() && ".,;:!?".indexOf(source.charAt(from)) >= 0;
        boolean image = one && source.startsWith("![", from);
        return one && !image ? from + 1 : from;
    }

    private void put(Range range, String text) {
        String written = source.substring(range.start(), range.end());
        if (!setup.keeps()) {
            edits.add(new Edit(range.start(), range.end(), text, true));
            return;
        }
        if (!forms.inline().isLine()) {
            edits.add(new Edit(range.start(), range.end(), text + Marks.citation(text, written, forms.inline()), true));
            return;
        }
        // A comment takes the rest of its line and the blanks that the next begins with.
        int next = range.end();
        boolean blank = next < source.length() && Character.isWhitespace(source.charAt(next));
        int end = source.startsWith("\r\n", next) ? next + 2 : blank ? next + 1 : next;
        String whole = source.substring(range.start(), end);
        String comment = ofLines(Marks.citation(text, whole, forms.inline()));
        // A blank alone would not be known for the text of the citation.
        String shown = text + (blank && !text.isEmpty() ? " " : "");
        edits.add(new Edit(range.start(), end, shown + comment, true));
    }

    void bibliography(ListPlace place, Optional<Bibliography> list) {
        Block block = place.block();
        for (String message : place.mark().problems()) {
            problems.add(manuscript.problem(block.start(), message));
        }
        String heading = place.mark().heading().isEmpty()
                ? setup.heading()
                : place.mark().heading();
        String content = content(list, heading);
        boolean isMark = block.kind() == BlockKind.BIBLIOGRAPHY;
        if (!isMark && content.isEmpty()) {
            return;
        }
        String mark = source.substring(block.start(), block.end());
        Marks.Form form = mark.startsWith("//") ? Marks.Form.SLASHES : forms.block();
        if (!isMark && block.contentStart() > block.start()) {
            // Inside the marks of the language, before the last of them.
            String opening = Marks.opening(BlockKind.BIBLIOGRAPHY, "", form);
            list(block.contentEnd(), block.contentEnd(), setup.keeps() ? between(opening, content, form) : content);
        } else if (!setup.keeps()) {
            list(block.start(), block.end(), mark.endsWith("\n") ? content : content.stripTrailing());
        } else if (isMark) {
            String whole = between(mark, content, form);
            list(block.start(), block.end(), mark.endsWith("\n") ? whole : whole.stripTrailing());
        } else {
            // A comment to the end of a line takes the line break of the mark it keeps.
            int end = form.isLine() && block.end() < source.length() ? overLineBreak(block.end()) : block.end();
            String kept = Marks.encoded(source.substring(block.start(), end));
            String whole = between(Marks.opening(BlockKind.BIBLIOGRAPHY, kept, form), content, form);
            list(block.start(), end, form.isLine() ? whole : whole.stripTrailing());
        }
    }

    private int overLineBreak(int at) {
        return source.startsWith("\r\n", at) ? at + 2 : source.charAt(at) == '\n' ? at + 1 : at;
    }

    private void list(int start, int end, String text) {
        edits.add(new Edit(start, end, ofLines(text), false));
    }

    // Lines end as those of the file do.
    private String ofLines(String text) {
        return source.contains("\r\n") ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text;
    }

    private static String between(String opening, String content, Marks.Form form) {
        String begin = opening.endsWith("\n") ? opening : opening + "\n";
        String closing = Marks.closing(BlockKind.BIBLIOGRAPHY, form);
        return begin
                + (content.isEmpty() ? "" : "\n" + content + "\n")
                + closing
                + (closing.endsWith("\n") ? "" : "\n");
    }

    private String content(Optional<Bibliography> list, String heading) {
        if (list.isEmpty() || list.get().entries().isEmpty()) {
            return "";
        }
        Bibliography shown = setup.links() ? anchors.marked(list.get()) : list.get();
        String entries = pieces.restored(forms.markup().bibliography(shown));
        return heading.isEmpty() ? entries : forms.heading(heading) + "\n\n" + entries;
    }

    void bibliographyAtEnd(Optional<Bibliography> list) {
        String content = content(list, setup.heading());
        if (content.isEmpty()) {
            return;
        }
        String whole = setup.keeps()
                ? between(Marks.opening(BlockKind.BIBLIOGRAPHY, "", forms.block()), content, forms.block())
                : content;
        int at = endOfBody;
        if (at < source.length()) {
            edits.add(new Edit(at, at, ofLines(whole + "\n"), false));
        } else {
            end = ofLines((source.isEmpty() || source.endsWith("\n") ? "" : "\n") + "\n" + whole);
        }
    }

    FormattedManuscript written() {
        edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        StringBuilder out = new StringBuilder(source.length() * 2);
        Map<Integer, String> before = new HashMap<>();
        manuscript.kept().forEach(kept -> before.put(kept.start(), kept.text()));
        List<Problem> outOfDate = new ArrayList<>();
        int copied = 0;
        int citations = 0;
        for (Edit edit : edits) {
            if (edit.start() < copied) {
                continue;
            }
            out.append(source, copied, edit.start()).append(edit.text());
            copied = edit.end();
            citations += edit.isCitation() ? 1 : 0;
            String old = before.get(edit.start());
            if (manuscript.isKept() && edit.isCitation() && !edit.text().equals(old)) {
                outOfDate.add(manuscript
                        .places()
                        .warning(
                                manuscript.file(),
                                manuscript.original(edit.start()),
                                old == null
                                        ? "the citation is not formatted yet; run kmref process --in-place"
                                        : "the text of the citation is out of date; run kmref process --in-place"));
            }
        }
        out.append(source, copied, source.length()).append(end);
        if (!notes.isEmpty()) {
            boolean ended = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
            String definitions = String.join("\n", notes);
            // A text that did not end its last line does not afterwards, so that it is known when the notes are taken
            // out.
            String whole = setup.keeps()
                    ? Marks.opening(BlockKind.NOTES, "", forms.block()) + "\n\n" + definitions + "\n"
                            + Marks.closing(BlockKind.NOTES, forms.block()) + (ended ? "\n" : "")
                    : definitions;
            out.append(ofLines((ended ? "\n" : "\n\n") + whole));
        }
        return new FormattedManuscript(out.toString(), citations, problems, outOfDate);
    }
}

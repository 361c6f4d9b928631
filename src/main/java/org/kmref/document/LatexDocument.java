package org.kmref.document;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kmref.csl.Bibliography;
import org.kmref.csl.markup.LatexMarkup;
import org.kmref.model.CitationKey;

/**
 * LaTeX: a list to put into a document, or a document whose works stand in {@code thebibliography}, where {@code \cite} and
 * {@code natbib} find them by their keys.
 */
final class LatexDocument extends DocumentWriter {
    private static final List<String> LEVELS =
            List.of("section", "subsection", "subsubsection", "paragraph", "subparagraph");

    private final boolean isWhole;
    private final Function<CitationKey, String> label;
    private final LatexMarkup latex;
    private final Set<String> named = new HashSet<>();
    private String decoration = "";

    LatexDocument(boolean isWhole, Function<CitationKey, String> label) {
        this(new LatexMarkup(), isWhole, label);
    }

    private LatexDocument(LatexMarkup latex, boolean isWhole, Function<CitationKey, String> label) {
        super(latex);
        this.latex = latex;
        this.isWhole = isWhole;
        this.label = label;
    }

    @Override
    String heading(int level, String text) {
        String command = LEVELS.get(Math.min(level, LEVELS.size()) - 1);
        return "\\" + command + "*{" + inline(text) + "}\n";
    }

    @Override
    String title(int level, String text) {
        return isWhole ? "\\title{" + inline(text) + "}\\author{}\\date{}\\maketitle\n" : heading(level, text);
    }

    // The environment has a heading of its own.
    @Override
    String section(int level, ReadingList.Section section) {
        if (!isWhole) {
            return super.section(level, section);
        }
        return opening(1, section) + "{\\renewcommand{\\bibheading}{}%\n" + entries(section) + "}\n";
    }

    @Override
    String bibliography(Bibliography bibliography) {
        if (!isWhole) {
            return super.bibliography(bibliography);
        }
        Optional<Numbers> numbers = Numbers.of(bibliography, latex);
        numbers.ifPresent(found -> decoration = found.decoration());
        StringBuilder out = new StringBuilder();
        out.append(numbers.map(found -> "\\begin{thebibliography}{" + found.widest() + "}\n")
                .orElse("\\begin{thebibliography}{\\hspace{1.5em}}\n\\setlength{\\itemindent}{-\\leftmargin}\n"));
        for (Bibliography.Entry entry : bibliography.entries()) {
            String shown = numbers.map(found -> found.label(entry, latex)).orElseGet(() -> latexLabel(entry.key()));
            String name = name(entry.key());
            // Under a second heading it is the same work, and cited where it stands first.
            out.append(
                    named.add(name)
                            ? "\\bibitem[{" + shown + "}]{" + name + "}\n"
                            : "\\item[{\\csname @biblabel\\endcsname{" + shown + "}\\hfill}]\n");
            out.append(latex.besideMargin(entry)).append("\n\n");
        }
        return out.append("\\end{thebibliography}\n").toString();
    }

    /** The numbers in the margin, as {@code \\cite} shows them, and what the list has around each: {@code #1.}. */
    private record Numbers(String decoration, String widest, boolean isPlain) {
        private static final Pattern DECORATED = Pattern.compile("([^0-9#]*)([0-9]+)([^0-9#]*)");

        static Optional<Numbers> of(Bibliography bibliography, LatexMarkup latex) {
            List<String> margins = bibliography.entries().stream()
                    .map(latex::margin)
                    .flatMap(Optional::stream)
                    .toList();
            if (margins.isEmpty()) {
                return Optional.empty();
            }
            Set<String> around = margins.stream()
                    .map(margin -> DECORATED.matcher(margin).replaceFirst("$1#1$3"))
                    .collect(Collectors.toSet());
            boolean isPlain = around.size() == 1 && around.iterator().next().contains("#1");
            String widest = margins.stream()
                    .map(margin -> isPlain ? number(margin) : margin)
                    .reduce("", (longest, each) -> each.length() > longest.length() ? each : longest);
            return Optional.of(new Numbers(isPlain ? around.iterator().next() : "#1", widest, isPlain));
        }

        String label(Bibliography.Entry entry, LatexMarkup latex) {
            String margin = latex.margin(entry).orElse("");
            return isPlain ? number(margin) : margin;
        }

        private static String number(String margin) {
            return DECORATED.matcher(margin).replaceFirst("$2");
        }
    }

    private String latexLabel(CitationKey key) {
        return inline(label.apply(key));
    }

    // What a key cannot hold in LaTeX cannot be cited there either.
    private static String name(CitationKey key) {
        return key.value().replaceAll("[\\s,{}\\\\%#~^$&\"]", "-");
    }

    @Override
    String whole(DocumentHead head, String body) {
        return """
            \\documentclass{article}
            \\usepackage{iftex}
            \\ifPDFTeX\\usepackage[T1]{fontenc}\\usepackage{textcomp}\\fi
            \\usepackage[hidelinks]{hyperref}
            \\makeatletter
            """ + "\\renewcommand{\\@biblabel}[1]{" + decoration + "}\n" + """
            % A bibliography under a heading that is there already has none of its own.
            \\newcommand{\\bibheading}{\\section*{\\refname}}
            \\renewenvironment{thebibliography}[1]{\\bibheading\\list{\\@biblabel{\\@arabic\\c@enumiv}}{%
              \\settowidth\\labelwidth{\\@biblabel{#1}}\\leftmargin\\labelwidth\\advance\\leftmargin\\labelsep
              \\usecounter{enumiv}\\let\\p@enumiv\\@empty\\renewcommand\\theenumiv{\\@arabic\\c@enumiv}}%
              \\sloppy}{\\endlist}
            \\makeatother
            \\begin{document}
            """ + body + "\\end{document}\n";
    }
}

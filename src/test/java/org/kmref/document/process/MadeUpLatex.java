package org.kmref.document.process;

import java.util.List;

/** Makes up LaTeX. */
final class MadeUpLatex extends MadeUpManuscript.Writer {
    private boolean whole;
    private boolean inNote;

    @Override
    void head() {
        whole = chance(2);
        if (whole) {
            put("\\documentclass{article}% \\cite{no}\n\\newcommand{\\c}[1]{\\cite{#1}}\n\\begin{document}\n");
        }
    }

    @Override
    void foot() {
        if (whole) {
            put("\\end{document}\n");
        }
    }

    @Override
    void citation() {
        if (!inNote && chance(10)) {
            put("x");
            cite("\\footcite[p.~3]{§1}", "\\footnote{", ".}");
            put("x");
            return;
        }
        cite(
                one(List.of(
                        "\\cite{§1}",
                        "\\cite[see][p.~3]{§1}",
                        "\\parencite*{§1, §2}",
                        "\\textcite[\\emph{e.g.} $x$]{§1}",
                        "\\autocites(see)(more)[1]{§1}[2]{§2}",
                        "\\citep[][]{§1,% \\cite{no}\n  §2}",
                        "\\citet*{§1}",
                        "\\citealp{§1}",
                        "\\citeyearpar[{[sic]}]{§1}",
                        "\\citeauthor{§1}",
                        "\\Textcite{§1}")),
                "",
                "");
    }

    @Override
    void decoy() {
        put(one(List.of(
                "% \\cite{no}\n",
                "\\verb|\\cite{no}|",
                "\\verb*+\\cite{no}+",
                "\\lstinline!\\cite{no}!",
                "\\url{x.org/\\cite{no}}",
                "\\iffalse \\cite{no} \\fi",
                "50\\% a",
                "\\ref{no}",
                "\\setcitestyle{no}",
                "a\\\\",
                "\\cite{}",
                "$x_{no}$")));
    }

    @Override
    void around() {
        switch (random.nextInt(5)) {
            case 0 -> wrapped("\\emph{", "}");
            case 1 -> {
                boolean outer = inNote;
                inNote = true;
                wrapped("word\\footnote{", "}");
                inNote = outer;
            }
            case 2 -> wrapped("``", "''");
            case 3 -> wrapped("\\href{https://x.org/no}{", "}");
            default -> wrapped("{\\bf ", "}");
        }
    }

    @Override
    void block() {
        switch (random.nextInt(isDeep() ? 2 : 8)) {
            case 0, 1 -> paragraph();
            case 2 -> {
                put("\\section{On ");
                citation();
                put("}\n");
            }
            case 3 -> verbatim(one(List.of("verbatim", "lstlisting", "Verbatim", "comment", "verbatim*")));
            case 4 -> environment("itemize", "\\item ");
            case 5 -> environment("quote", "");
            case 6 -> {
                put("\\begin{tabular}{ll}\n  ");
                citation();
                put(" & x \\\\\n\\end{tabular}\n\n");
            }
            default -> {
                put("\\begin{figure}\\caption[x]{");
                text();
                put("}\\end{figure}\n");
            }
        }
    }

    private void paragraph() {
        text();
        put("\n\n");
    }

    private void verbatim(String name) {
        put("\\begin{" + name + "}\n\\cite{no} % x\n\\end{" + name + "}\n");
    }

    private void environment(String name, String mark) {
        put("\\begin{" + name + "}\n");
        within("  ", () -> {
            put("  " + mark);
            paragraph();
            block();
        });
        put("\\end{" + name + "}\n");
    }
}

package org.kmref.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.KmrefRun;
import org.kmref.cli.session.Programs;
import org.kmref.cli.session.Screen;

/** Has LibreOffice set Word files and reads the pages: they say what the text output says, for many styles. */
class WordPagesTest {
    private static final List<String> STYLES = List.of(
            "apa",
            "apa-6th-edition",
            "vancouver",
            "vancouver-superscript",
            "chicago-author-date",
            "chicago-notes-bibliography",
            "modern-language-association",
            "harvard-cite-them-right",
            "nature",
            "science",
            "cell",
            "ieee",
            "bmj",
            "the-lancet",
            "plos",
            "american-medical-association",
            "american-chemical-society",
            "american-sociological-association",
            "american-political-science-association",
            "mhra-notes",
            "oscola",
            "din-1505-2",
            "iso690-author-date-en",
            "springer-vancouver",
            "elsevier-harvard",
            "turabian-author-date",
            "deutsche-gesellschaft-fur-psychologie");

    @Test
    void thePagesSayWhatTheTextSays(@TempDir Path folder) throws Exception {
        require("soffice", "--version");
        require("pdftotext", "-v");
        List<String> convert = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=file://" + folder.resolve("profile"),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        for (String style : STYLES) {
            KmrefRun ran = KmrefRun.in(folder, "bib", "-s", style, "--to", "docx", "-o", style + ".docx");
            assertThat(ran).isEqualTo(new KmrefRun("", "", 0));
            convert.add(folder.resolve(style + ".docx").toString());
        }
        run(folder, convert.toArray(String[]::new));
        for (String style : STYLES) {
            String text = KmrefRun.in(folder, "bib", "-s", style).out();
            run(folder, "pdftotext", "-raw", style + ".pdf", style + ".txt");
            String page = letters(Files.readString(folder.resolve(style + ".txt")));
            // In a PDF small capitals are capitals.
            boolean small = new String(
                            WordSchema.parts(Files.readAllBytes(folder.resolve(style + ".docx")))
                                    .get("word/document.xml"),
                            UTF_8)
                    .contains("<w:smallCaps/>");
            assertThat(small ? page.toUpperCase(Locale.ROOT) : page)
                    .as(style)
                    .isEqualTo(small ? letters(text).toUpperCase(Locale.ROOT) : letters(text));
        }
    }

    @Test
    void libreOfficeKeepsTheFieldsOfCitations(@TempDir Path folder) throws Exception {
        require("soffice", "--version");
        for (String style : List.of("apa", "chicago-notes-bibliography")) {
            KmrefRun ran = KmrefRun.in(
                    folder,
                    Screen.NONE,
                    "[@ward2017, p. 3; @nilsen2015]\n[@rogers2003]\n",
                    Programs.NONE,
                    "cite",
                    "--lines",
                    "-s",
                    style,
                    "--live",
                    "zotero",
                    "-o",
                    style + ".docx");
            assertThat(ran).isEqualTo(new KmrefRun("", "", 0));
        }
        Path saved = Files.createDirectory(folder.resolve("saved"));
        run(
                folder,
                "soffice",
                "-env:UserInstallation=file://" + folder.resolve("profile"),
                "--headless",
                "--convert-to",
                "docx",
                "--outdir",
                saved.toString(),
                "apa.docx",
                "chicago-notes-bibliography.docx");
        for (String style : List.of("apa", "chicago-notes-bibliography")) {
            assertThat(KmrefRun.in(saved, "list", "-l", style + ".docx", "--to", "keys"))
                    .as(style)
                    .isEqualTo(new KmrefRun("ward2017\nnilsen2015\nrogers2003\n", "", 0));
        }
    }

    // Where lines are broken is the page's own affair, and small capitals and ligatures are those of its font.
    private static String letters(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F\\u2009\\u200B\\u2060\\f]+", "")
                .replace("\uFB01", "fi")
                .replace("\uFB02", "fl")
                .replace("\uFB00", "ff")
                .replace("\uFB03", "ffi")
                .replace("\uFB04", "ffl");
    }

    private static void require(String... command) throws InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            there = false;
        }
        if (!there) {
            System.out.println("SKIPPED: no " + command[0] + ", so no pages are compared");
        }
        assumeTrue(there, "no " + command[0]);
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("%s ended", command[0]).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said, UTF_8)).isZero();
    }
}

package org.kmref.site.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.KmrefRun;

/** Every page and the style sheet before the Nu HTML checker, where that is installed. */
class HtmlCheckerTest {
    @Test
    void theNuHtmlCheckerFindsNoError(@TempDir Path scratch) throws IOException, InterruptedException {
        Optional<Path> checker = Browser.npm("vnu-jar/build/dist/vnu.jar");
        assumeTrue(checker.isPresent(), "vnu-jar is not installed (npm install --prefix /tmp/kmref-npm vnu-jar)");
        KmrefRun.in(scratch, "site", "pages", "--base-url", "https://example.org/");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-jar",
                        checker.get().toString(),
                        "--errors-only",
                        "--skip-non-html",
                        "--also-check-css",
                        "pages")
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(said.lines().filter(line -> line.contains("error:"))).isEmpty();
        assertThat(process.exitValue()).as(said).isZero();
    }
}

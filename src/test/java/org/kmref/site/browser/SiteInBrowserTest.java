package org.kmref.site.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.KmrefRun;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The embedded list published and opened from its folder in a real browser. */
class SiteInBrowserTest {
    private static final String VISIBLE =
            "return Array.from(new Set(Array.from(document.querySelectorAll('.entry')).filter(e => e.offsetParent !=="
                    + " null).map(e => e.dataset.key))).sort();";

    @TempDir
    static Path scratch;

    private static Browser browser;
    private static Path site;

    @BeforeAll
    static void publish() {
        browser = Browser.open(scratch.resolve("profile"), true);
        KmrefRun.in(scratch, "site", "pages", "--base-url", "https://example.org/km/");
        site = scratch.resolve("pages");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broker",
                "brokers",
                "co-production",
                "coproduction",
                "co production",
                "health care",
                "healthcare",
                "mobilization",
                "mobilisation",
                "communities of practice",
                "nilsen2015",
                "Dziedzic 2014",
                "impact by design: planning",
                "theories",
                "theory practice",
                "policy-makers",
                "policymakers",
                "keu099",
                "10.1093",
                "NHS",
                "zzz",
                "the",
                "PARIHS revisited",
                "evidence-based",
                "organisational behaviour",
                "Étienne",
                "out-of-hours",
                "link group",
                "commissioners"
            })
    void itFindsByWordsWhatTheCommandLineFinds(String words) {
        browser.page(site.resolve("index.html"));
        type(words);
        String printed = KmrefRun.in(scratch, "search", "--to", "keys", words).out();
        List<String> expected =
                printed.lines().filter(line -> !line.isBlank()).sorted().toList();
        assertThat(visible()).as(words).isEqualTo(expected);
    }

    @Test
    void aWordThatIsStillTypedFindsByItsBeginning() {
        browser.page(site.resolve("index.html"));
        type("knowl");
        assertThat(visible()).contains("ward2017", "nihrnd");
        assertThat(status()).matches("Showing \\d+ of 33");
    }

    @Test
    void approachesAndPartnersAreFoundToo() {
        browser.page(site.resolve("index.html"));
        type("brokering");
        assertThat(browser.run("return Array.from(document.querySelectorAll('#also a')).map(a => a.textContent)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("Knowledge brokering");
    }

    @ParameterizedTest
    @CsvSource({
        "themes, introduction, 2",
        "type, book, 6",
        "year, 2017, ",
        "partners, nihr, ",
        "approaches, community-of-practice, 4",
    })
    void aFilterShowsWhatHasItsValue(String name, String value, Integer count) {
        browser.page(site.resolve("index.html"));
        browser.run(
                "const s = document.querySelector('select[name=' + arguments[0] + ']'); s.value = arguments[1];"
                        + "s.dispatchEvent(new Event('input', {bubbles: true}));",
                name,
                value);
        String query = switch (name) {
            case "themes" -> "theme:" + value;
            default -> name + ":" + value;
        };
        List<String> expected = KmrefRun.in(scratch, "list", "--to", "keys", query)
                .out()
                .lines()
                .sorted()
                .toList();
        assertThat(visible()).isEqualTo(expected).isNotEmpty();
        if (count != null) {
            assertThat(visible()).hasSize(count);
        }
        browser.run("document.querySelector('#finder').reset()");
        waitUntil("return document.querySelector('.status').textContent === ''");
        assertThat(visible()).hasSize(33);
    }

    @Test
    void whatIsNowhereSaysSo() {
        browser.page(site.resolve("index.html"));
        type("zzzz");
        assertThat(visible()).isEmpty();
        assertThat(status()).startsWith("Nothing found.");
    }

    @Test
    void aCitationIsCopied() {
        browser.page(site.resolve("references/ward2017.html"));
        browser.run("window.copied = null; document.execCommand = function () { window.copied = String(getSelection());"
                + " return true; };Object.defineProperty(navigator, 'clipboard', {value: {writeText: t => {"
                + " window.copied = t; return Promise.resolve(); }}});");
        List<WebElement> buttons = browser.driver().findElements(By.cssSelector("button.copy"));
        assertThat(buttons).hasSize(5).allMatch(WebElement::isDisplayed);
        buttons.get(0).click();
        waitUntil("return document.getElementById('copied').textContent === 'Copied.'");
        assertThat(String.valueOf(browser.run("return window.copied")))
                .startsWith("Ward, V. (2017). Why, whose, what and how?")
                .doesNotContain("Copy");
    }

    @Test
    void theKeyboardReachesEverythingAndTheFirstStopSkipsToTheContent() {
        browser.page(site.resolve("index.html")).wide(1024);
        browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
        assertThat(browser.run("return document.activeElement.getBoundingClientRect().left >= 0"))
                .isEqualTo(true);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("main");
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            reached.add(String.valueOf(
                    browser.run("return document.activeElement.tagName + ' ' + document.activeElement.id")));
            assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
                    .as(reached.toString())
                    .isEqualTo("solid");
        }
        assertThat(reached).contains("INPUT find", "SELECT filter-themes");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1440})
    void noPageIsWiderThanItsWindow(int width) throws IOException {
        for (Path page : pages()) {
            browser.wide(width).page(page);
            assertThat(browser.run("return document.documentElement.scrollWidth - window.innerWidth"))
                    .as(page.getFileName() + " at " + width)
                    .asInstanceOf(InstanceOfAssertFactories.LONG)
                    .isLessThanOrEqualTo(0);
        }
    }

    @Test
    void theConsoleStaysEmptyAndNothingIsFetchedFromElsewhere() throws IOException {
        browser.console();
        for (Path page : pages()) {
            browser.page(page);
            assertThat(browser.console()).as(page.toString()).isEmpty();
            assertThat(browser.run("return performance.getEntriesByType('resource').map(e => e.name)"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .allMatch(name -> String.valueOf(name).startsWith("file:"));
        }
    }

    @Test
    void withoutJavaScriptEverythingIsThere() {
        try (Browser plain = Browser.open(scratch.resolve("plain"), false)) {
            plain.page(site.resolve("index.html"));
            assertThat(plain.driver().findElements(By.cssSelector(".entry")))
                    .hasSize(33)
                    .allMatch(WebElement::isDisplayed);
            assertThat(plain.driver().findElement(By.id("finder")).isDisplayed())
                    .isFalse();
            plain.page(site.resolve("references/ward2017.html"));
            assertThat(plain.driver().findElements(By.cssSelector(".citations dd")))
                    .hasSize(5);
            assertThat(plain.driver().findElements(By.cssSelector("button.copy")))
                    .noneMatch(WebElement::isDisplayed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNoViolation(String scheme) throws IOException {
        Optional<Path> axe = Browser.npm("axe-core/axe.min.js");
        assumeTrue(axe.isPresent(), "axe-core is not installed (npm install --prefix /tmp/kmref-npm axe-core)");
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        String script = Files.readString(axe.get());
        TreeSet<String> violations = new TreeSet<>();
        for (Path page : kinds()) {
            browser.wide(1024).page(page);
            browser.run(script);
            Object found = browser.driver()
                    .executeAsyncScript(
                            "const done = arguments[arguments.length - 1];axe.run({runOnly: ['wcag2a', 'wcag2aa',"
                                    + " 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(r =>"
                                    + " done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0,"
                                    + " 3).join(' '))));");
            for (Object each : (List<?>) found) {
                violations.add(page.getFileName() + " " + each);
            }
        }
        assertThat(violations).isEmpty();
    }

    private static void type(String words) {
        WebElement field = browser.driver().findElement(By.id("find"));
        field.sendKeys(words);
        waitUntil("return document.querySelector('.status').textContent !== ''");
    }

    private static void waitUntil(String condition) {
        // Asked within the page, until the time for scripts is over.
        browser.driver()
                .executeAsyncScript("const done = arguments[arguments.length - 1]; const ask = () => (function () {"
                        + condition + "})() ? done(true) : setTimeout(ask, 20); ask();");
    }

    private static List<String> visible() {
        return ((List<?>) browser.run(VISIBLE)).stream().map(String::valueOf).toList();
    }

    private static String status() {
        return String.valueOf(browser.run("return document.querySelector('.status').textContent"));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            return all.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    // One page of each kind: what a template does it does in all of them.
    private static List<Path> kinds() {
        return Stream.of(
                        "index.html",
                        "references/swaithes2023.html",
                        "references/versusarthritisnd.html",
                        "themes/theory.html",
                        "partners/index.html",
                        "partners/nihr.html",
                        "approaches/index.html",
                        "approaches/community-of-practice.html",
                        "unit.html")
                .map(site::resolve)
                .toList();
    }
}

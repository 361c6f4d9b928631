package org.kmref.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Programs;
import org.kmref.cli.session.Screen;
import org.kmref.cli.session.Session;
import org.kmref.site.SiteSink;

/** The loop that watches the files of a list: each step of a test is one look at them, and nobody waits. */
class SitePreviewTest {
    @TempDir
    Path scratch;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Deque<Step> steps = new ArrayDeque<>();
    private Path list;
    private Path templates;
    private int made;

    /** What happens between one look and the next. */
    interface Step {
        void run() throws IOException;
    }

    @BeforeEach
    void write() throws IOException {
        list = Files.writeString(scratch.resolve("list.yaml"), "first");
        templates = scratch.resolve("start.mustache");
    }

    // A site of one page, which is the list; a list that begins with "wrong" has an error.
    private final SitePreview.Making making = new SitePreview.Making() {
        @Override
        public void publish(SiteSink sink) throws IOException {
            made++;
            String text = Files.readString(list);
            if (text.startsWith("wrong")) {
                throw new IOException("list.yaml:1: is wrong; mend it");
            }
            sink.take("index.html", text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<Path> files() {
            return List.of(list, templates);
        }
    };

    private SitePreview preview() {
        Session session = new Session(new ProcessEnvironment(
                Map.of(),
                scratch,
                scratch.resolve("home"),
                Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC),
                InputStream.nullInputStream(),
                out,
                err,
                Screen.NONE,
                Programs.NONE));
        return new SitePreview(session, making, () -> {
            Step step = steps.poll();
            if (step == null) {
                return false;
            }
            step.run();
            return true;
        });
    }

    private String asked(String path) throws IOException {
        String address = out.toString(StandardCharsets.UTF_8).strip();
        URL url = URI.create(address + path).toURL();
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsUnchangedIsNotMadeAgain() throws IOException {
        steps.add(() -> assertThat(asked("")).startsWith("first"));
        steps.add(() -> {});
        steps.add(() -> assertThat(asked(".kmref/state")).isEqualTo("1\n"));
        assertThat(preview().run(Optional.of(0))).isZero();
        assertThat(made).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("kmref: shows 1 files until you press Ctrl-C; open the address in a browser\n");
    }

    @Test
    void aChangeOfAnyOfItsFilesIsShown() throws IOException {
        steps.add(() -> Files.writeString(list, "another"));
        steps.add(() -> {
            assertThat(asked("")).startsWith("another");
            assertThat(asked(".kmref/state")).isEqualTo("2\n");
            Files.writeString(templates, "new");
        });
        steps.add(() -> {
            assertThat(asked(".kmref/state")).isEqualTo("3\n");
            Files.delete(templates);
        });
        steps.add(() -> assertThat(asked(".kmref/state")).isEqualTo("4\n"));
        assertThat(preview().run(Optional.of(0))).isZero();
        assertThat(made).isEqualTo(4);
    }

    @Test
    void anErrorIsShownBesideTheLastGoodPagesUntilItIsMended() throws IOException {
        steps.add(() -> Files.writeString(list, "wrong, and longer"));
        steps.add(() -> {
            assertThat(asked("")).startsWith("first");
            assertThat(asked(".kmref/state")).isEqualTo("1\nlist.yaml:1: is wrong; mend it");
        });
        steps.add(() -> Files.writeString(list, "mended"));
        steps.add(() -> {
            assertThat(asked("")).startsWith("mended");
            assertThat(asked(".kmref/state")).isEqualTo("2\n");
        });
        assertThat(preview().run(Optional.of(0))).isZero();
        // Said once, though the file was looked at twice.
        assertThat(err.toString(StandardCharsets.UTF_8)).containsOnlyOnce("kmref: list.yaml:1: is wrong; mend it\n");
        assertThat(made).isEqualTo(3);
    }

    @Test
    void aListThatIsGoneForAMomentEndsNothing() throws IOException {
        steps.add(() -> Files.delete(list));
        steps.add(() -> assertThat(asked("")).startsWith("first"));
        steps.add(() -> Files.writeString(list, "again"));
        steps.add(() -> assertThat(asked("")).startsWith("again"));
        assertThat(preview().run(Optional.of(0))).isZero();
    }

    @Test
    void anErrorAtTheBeginningEndsTheCommandBeforeThereIsAServer() throws IOException {
        Files.delete(list);
        assertThatThrownBy(() -> preview().run(Optional.of(0))).isInstanceOf(NoSuchFileException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void theServerEndsWithTheLoop() throws IOException {
        preview().run(Optional.of(0));
        assertThatThrownBy(() -> asked("")).isInstanceOf(ConnectException.class);
    }
}

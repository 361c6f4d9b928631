package org.kmref.cli.command;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.site.SiteSink;
import org.kmref.site.serve.SiteServer;
import org.kmref.store.DataException;

/** {@code kmref site --serve}: shows the list as it is now, until the process is interrupted. */
final class SitePreview {
    private static final int USUAL_PORT = 8642;
    private static final int LARGEST_PORT = 65_535;

    // As soon as an editor has written; the file's times are asked, nothing is read.
    private static final long PAUSE = 400;

    private final Session session;
    private final Making making;
    private final Watch watch;

    /** Makes the site anew from the files as they are. */
    interface Making {
        /** Hands on every file of the site. */
        void publish(SiteSink sink) throws IOException;

        /** Returns the files the site is made from. */
        List<Path> files() throws IOException;
    }

    /** Waits until it is time to look at the files again. */
    interface Watch {
        /** Returns false where the preview is to end. */
        boolean await() throws IOException;
    }

    SitePreview(Session session, Making making) {
        this(session, making, SitePreview::pause);
    }

    SitePreview(Session session, Making making, Watch watch) {
        this.session = session;
        this.making = making;
        this.watch = watch;
    }

    int run(Optional<Integer> port) throws IOException {
        // Before the server is there, so that an error in the list ends the command as it does elsewhere.
        Map<Path, String> seen = state();
        Map<String, byte[]> files = made();
        try (SiteServer server = open(port)) {
            server.show(files);
            session.print(server.address() + "\n");
            session.remark("shows " + files.size() + " files until you press Ctrl-C; open the address in a browser");
            while (watch.await()) {
                Map<Path, String> now = state();
                if (!now.equals(seen)) {
                    seen = now;
                    update(server);
                }
            }
            return Exit.OK;
        }
    }

    private void update(SiteServer server) {
        try {
            server.show(made());
        } catch (DataException wrong) {
            session.warn(wrong.problems());
            server.fail(
                    wrong.problems().isEmpty()
                            ? String.valueOf(wrong.getMessage())
                            : wrong.problems().get(0).toString());
        } catch (IOException | UsageException | NoAnswerException wrong) {
            session.warn(String.valueOf(wrong.getMessage()));
            server.fail(String.valueOf(wrong.getMessage()));
        }
    }

    private Map<String, byte[]> made() throws IOException {
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        making.publish(files::put);
        return files;
    }

    private static SiteServer open(Optional<Integer> port) throws IOException {
        if (port.filter(number -> number < 0 || number > LARGEST_PORT).isPresent()) {
            throw new UsageException("--port is a number from 0 to " + LARGEST_PORT + ", not " + port.get());
        }
        try {
            return new SiteServer(port.orElse(USUAL_PORT));
        } catch (BindException taken) {
            if (port.isPresent()) {
                throw new UsageException("port " + port.get() + " is in use; choose another, or leave --port out");
            }
            return new SiteServer(0);
        }
    }

    private Map<Path, String> state() throws IOException {
        Map<Path, String> state = new TreeMap<>();
        for (Path file : making.files()) {
            state.put(file, state(file));
        }
        return state;
    }

    // Many editors write beside the file and rename, so it may be gone for a moment.
    private static String state(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) + " " + Files.getLastModifiedTime(file) : "absent";
        } catch (IOException gone) {
            return "absent";
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}

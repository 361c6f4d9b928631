package org.kmref.cli.session;

import java.util.Optional;
import org.kmref.store.DataException;
import org.kmref.store.Opener;
import org.kmref.terminal.Palette;
import org.kmref.terminal.ProgressBar;

/** Shows on standard error how far the reading of a large file has come, and takes it away when that is done. */
final class ReadingBar implements Opener.Watch {
    private final Session session;
    private final Palette palette;
    private Optional<ProgressBar> bar = Optional.empty();

    ReadingBar(Session session) throws DataException {
        this.session = session;
        this.palette = session.errorPalette();
    }

    @Override
    public void reading(String name, long done, long whole) {
        long now = session.environment().clock().millis();
        if (bar.isEmpty()) {
            bar = Optional.of(new ProgressBar(name, palette, session.screen().columns(), now));
        }
        show(bar.get().at(done, whole, now));
    }

    @Override
    public void end() {
        bar.ifPresent(shown -> show(shown.end()));
        bar = Optional.empty();
    }

    private void show(String text) {
        if (!text.isEmpty()) {
            session.write(text);
        }
    }
}

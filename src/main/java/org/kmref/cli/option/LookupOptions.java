package org.kmref.cli.option;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.cli.session.Version;
import org.kmref.lookup.Identifier;
import org.kmref.lookup.Lookup;
import org.kmref.lookup.LookupResult;
import org.kmref.lookup.LookupResult.Found;
import org.kmref.lookup.LookupResult.Missed;
import org.kmref.lookup.Pause;
import org.kmref.lookup.Services;
import org.kmref.model.Item;
import org.kmref.store.DataException;
import org.kmref.store.change.ConfigFile;
import org.kmref.terminal.ProgressBar;

/** Whether services may be asked over the network, and how. */
public final class LookupOptions {
    private static final int FEW = 3;
    private static final int MOST_WORKS = 100;
    private static final String ALLOW = "allow";

    private final Session session;

    private boolean online;
    private boolean refresh;
    private int limit = MOST_WORKS;

    public LookupOptions(Session session) {
        this.session = session;
    }

    /** Says what these options are. */
    public void declare(Declaration of) {
        of.flag(50, "Allow this command to ask services over the network.", value -> online = value, "--online");
        of.flag(51, "Ask again, whatever answers were kept.", value -> refresh = value, "--refresh");
    }

    /** Says how many works of a person are taken. */
    public void declareLimit(Declaration of) {
        of.number(
                52,
                "N",
                "At most this many works of an ORCID iD; by default 100.",
                value -> limit = value,
                "-n",
                "--limit");
    }

    /**
     * What was found and what was not.
     *
     * @param missed how many identifiers there is no work for
     * @param isAnswered whether any service answered at all
     */
    public record Outcome(List<Item> items, int missed, boolean isAnswered) {

        /** Returns the exit code: 1 where some are missing, 3 where no service could be asked. */
        public int code() {
            return missed == 0 ? Exit.OK : isAnswered ? Exit.NO : Exit.FAILURE;
        }
    }

    /** Returns the works, after asking for leave where there is none yet; why one was not found is said. */
    public Outcome find(List<Identifier> identifiers) throws IOException {
        Services services = services();
        String mailto = session.config().value("mailto").orElse("");
        requireLeave(identifiers, services, mailto);
        boolean kept = !session.surroundings().variable("KMREF_CACHE").equals("off");
        Lookup lookup = new Lookup(new Lookup.Choices(
                services,
                Version.current(),
                mailto,
                kept ? Optional.of(session.places().cacheFolder().resolve("lookup")) : Optional.empty(),
                refresh,
                limit,
                session.surroundings().clock(),
                Pause.REAL));
        List<LookupResult> results = watched(lookup, identifiers);
        List<Item> items = new ArrayList<>();
        int missed = identifiers.size() - results.size();
        boolean answered = false;
        for (LookupResult result : results) {
            if (result instanceof Found found) {
                items.addAll(found.items());
                answered = true;
            } else if (result instanceof Missed miss) {
                missed++;
                answered |= miss.isAnswered();
                session.warn(miss.identifier() + ": " + miss.reason());
            }
        }
        return new Outcome(items, missed, answered);
    }

    private List<LookupResult> watched(Lookup lookup, List<Identifier> identifiers) throws IOException {
        boolean shown = session.screen().errors() && identifiers.size() > FEW;
        if (!shown) {
            return lookup.all(identifiers, (done, all) -> {});
        }
        ProgressBar bar = new ProgressBar(
                "looking up",
                session.errorPalette(),
                session.screen().columns(),
                session.surroundings().clock().millis());
        try {
            return lookup.all(
                    identifiers,
                    (done, all) -> session.show(
                            bar.at(done, all, session.surroundings().clock().millis())));
        } finally {
            session.show(bar.end());
        }
    }

    private Services services() throws DataException {
        return services(session.config().value("services").orElse(""));
    }

    /** Refuses a setting that names no service, or an address that may not be asked. */
    public static void checkServices(String setting) {
        services(setting);
    }

    private static Services services(String setting) {
        try {
            return Services.of(setting);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException("the setting services: " + wrong.getMessage());
        }
    }

    private void requireLeave(List<Identifier> identifiers, Services services, String mailto) throws IOException {
        if (online || session.config().value("network").filter(ALLOW::equals).isPresent()) {
            return;
        }
        URI first = Lookup.address(identifiers.get(0), services, mailto);
        if (!session.canAsk()) {
            throw new UsageException(
                    "asking " + first.getHost() + " over the network is not allowed; add --online, or allow it for "
                            + "good: kmref config set network allow; or do it without kmref: curl -sSL '" + first
                            + "' | kmref add -");
        }
        String answer = session.prompt("this asks " + first.getHost() + " and other services over the network; go on? "
                        + "[yes/always/No] ")
                .toLowerCase(Locale.ROOT);
        switch (answer) {
            case "y", "yes" -> {
                // This once.
            }
            case "a", "always" -> new ConfigFile(session.places().configFile(), session::warn).set("network", ALLOW);
            default -> throw new UsageException("nothing was asked");
        }
    }
}

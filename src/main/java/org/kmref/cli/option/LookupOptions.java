package org.kmref.cli.option;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.cli.session.Version;
import org.kmref.lookup.Lookup;
import org.kmref.lookup.LookupIdentifier;
import org.kmref.lookup.LookupResult;
import org.kmref.lookup.LookupResult.Found;
import org.kmref.lookup.LookupResult.Missed;
import org.kmref.lookup.LookupResult.OtherWork;
import org.kmref.lookup.Pause;
import org.kmref.lookup.SelfTest;
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
    private boolean allSources;
    private int limit = MOST_WORKS;

    public LookupOptions(Session session) {
        this.session = session;
    }

    /** Says what these options are. */
    public void declare(Declaration of) {
        declareOnline(of, 50, "Allow this command to ask services over the network.");
        of.flag(51, "Ask again instead of using kept answers.", value -> refresh = value, "--refresh");
        of.flag(
                53,
                "Ask every service that may know a work, and merge their answers.",
                value -> allSources = value,
                "--all-sources");
    }

    /** Says that this may ask, for a command that asks only then. */
    public void declareOnline(Declaration of, int order, String description) {
        of.flag(order, description, value -> online = value, "--online");
    }

    /** Returns whether it is said on the command line that services may be asked. */
    public boolean isOnline() {
        return online;
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
            return LookupOptions.code(missed, isAnswered);
        }
    }

    private static int code(int missed, boolean isAnswered) {
        return missed == 0 ? Exit.OK : isAnswered ? Exit.NO : Exit.FAILURE;
    }

    /** Says why references of a list were not found, and returns the exit code likewise. */
    public int code(List<Lookup.Answered> answers, int asked) {
        int missed = asked - answers.size();
        boolean answered = false;
        for (Lookup.Answered each : answers) {
            answered |= isAnswered(each.result());
            if (each.result() instanceof Found found) {
                found.remarks().forEach(remark -> session.warn(each.item().key() + ": " + remark));
            } else {
                missed++;
                String by = each.isSearched() ? "" : each.result().identifier() + ": ";
                reason(each.result())
                        .ifPresent(reason -> session.warn(each.item().key() + ": " + by + reason));
            }
        }
        return code(missed, answered);
    }

    /** Returns the works, after asking for leave where there is none yet; why one was not found is said. */
    public Outcome find(List<LookupIdentifier> identifiers) throws IOException {
        Lookup lookup = lookup(identifiers.get(0), identifiers.get(0).kind() != LookupIdentifier.Kind.URL);
        List<LookupResult> results =
                watched(identifiers.size(), "looking up", progress -> lookup.all(identifiers, progress));
        return outcome(results, identifiers.size());
    }

    /** Returns the one work that is the same as this for sure likewise. */
    public Outcome search(Item sought) throws IOException {
        Lookup lookup = lookup(LookupIdentifier.search(sought), true);
        try {
            return outcome(List.of(lookup.search(sought)), 1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return outcome(List.of(), 1);
        }
    }

    /** Returns what came of looking up references of a list; references without identifier and title are left out. */
    public List<Lookup.Answered> references(List<Item> items) throws IOException {
        Item first = items.get(0);
        Lookup lookup = lookup(
                LookupIdentifier.of(first).stream().findFirst().orElseGet(() -> LookupIdentifier.search(first)), false);
        return watched(items.size(), "looking up", progress -> lookup.references(items, progress));
    }

    /** Returns what has become of the works, as it is today, and says what could not be asked. */
    public Lookup.Reports reports(List<Item> items) throws IOException {
        refresh = true;
        Lookup lookup = lookup(new LookupIdentifier(LookupIdentifier.Kind.DOI, "", ""), false);
        session.stoppable();
        Lookup.Reports reports = shown(items.size(), "asking", progress -> lookup.reports(items, progress));
        if (Thread.interrupted()) {
            session.warn("stopped after " + reports.replies() + " of " + Messages.count(reports.questions(), "question")
                    + "; what was found is reported");
        }
        reports.failures().forEach(session::warn);
        return reports;
    }

    /** Returns what came of asking each service once. */
    public List<SelfTest> selfTest() throws IOException {
        refresh = true;
        Lookup lookup = lookup(new LookupIdentifier(LookupIdentifier.Kind.DOI, "", ""), false);
        return watched(SelfTest.count(), "asking", lookup::selfTest);
    }

    private Outcome outcome(List<LookupResult> results, int asked) {
        List<Item> items = new ArrayList<>();
        int missed = asked - results.size();
        boolean answered = false;
        for (LookupResult result : results) {
            if (result instanceof Found found) {
                items.addAll(found.items());
                found.remarks().forEach(remark -> session.warn(found.identifier() + ": " + remark));
            } else {
                missed++;
            }
            answered |= isAnswered(result);
            reason(result).ifPresent(reason -> session.warn(result.identifier() + ": " + reason));
        }
        return new Outcome(items, missed, answered);
    }

    /** Returns whether a service was reached. */
    private static boolean isAnswered(LookupResult result) {
        return !(result instanceof Missed miss) || miss.isAnswered();
    }

    /** Returns why there is no work. */
    private static Optional<String> reason(LookupResult result) {
        if (result instanceof Missed miss) {
            return Optional.of(miss.reason());
        }
        return result instanceof OtherWork other
                ? Optional.of("that is another work at " + other.source() + ", '"
                        + other.registered().title() + "'; correct the "
                        + other.identifier().kind().name())
                : Optional.empty();
    }

    /** What takes long enough to be watched. */
    private interface Task<T> {
        T result(Lookup.Progress progress);
    }

    // Ctrl-C ends the asking, not the command: what has been found by then is kept.
    private <T> List<T> watched(int count, String label, Task<List<T>> task) throws IOException {
        session.stoppable();
        List<T> results = shown(count, label, task);
        if (Thread.interrupted()) {
            session.warn("stopped after " + results.size() + " of " + Messages.count(count, "reference")
                    + "; what was found is kept");
        }
        return results;
    }

    private <T> T shown(int count, String label, Task<T> task) throws IOException {
        if (!session.screen().errors() || count <= FEW) {
            return task.result((done, all) -> {});
        }
        ProgressBar bar = new ProgressBar(
                label,
                session.errorPalette(),
                session.screen().columns(),
                session.environment().clock().millis());
        try {
            return task.result((done, all) ->
                    session.show(bar.at(done, all, session.environment().clock().millis())));
        } finally {
            session.show(bar.end());
        }
    }

    private Lookup lookup(LookupIdentifier first, boolean isAdded) throws IOException {
        Services services = services();
        String mailto = session.config().value("mailto").orElse("");
        requireLeave(Lookup.address(first, services, mailto), isAdded);
        boolean kept = !session.environment().variable("KMREF_CACHE").equals("off");
        return new Lookup(new Lookup.Choices(
                services,
                Version.current(),
                mailto,
                kept ? Optional.of(session.places().cacheFolder().resolve("lookup")) : Optional.empty(),
                refresh,
                limit,
                allSources,
                session.environment().clock(),
                Pause.REAL));
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

    private void requireLeave(URI first, boolean isAdded) throws IOException {
        if (online || session.config().value("network").filter(ALLOW::equals).isPresent()) {
            return;
        }
        if (!session.canAsk()) {
            throw new UsageException("asking " + first.getHost()
                    + " over the network is not allowed; add --online, or allow it for good: kmref config set network"
                    + " allow"
                    + (isAdded ? "; or do it without kmref: curl -sSL '" + first + "' | kmref add -" : ""));
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

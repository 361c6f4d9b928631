package org.kmref.lookup;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.kmref.lookup.LookupException.Reason;
import org.kmref.lookup.Services.Service;

/**
 * Asks a service one question: over TLS only, within a time and a size, through few redirects and to no other host than those of
 * {@link Services}; where the service is busy, again, but not for ever.
 */
final class WebClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(40);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int REDIRECTS = 5;
    private static final int ATTEMPTS = 4;

    /** After so many questions without an answer, each put several times, a service is left alone. */
    private static final int GIVEN_UP = 3;

    /** The milliseconds from one page of a site to the next. */
    private static final int PAGES = 1000;

    private final Services services;
    private final String agent;
    private final Clock clock;
    private final Pause pause;
    private final Duration whole;
    private final Map<Service, Gate> gates = new EnumMap<>(Service.class);
    private final Map<String, Gate> ofPages = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** {@code agent} is what kmref calls itself. */
    WebClient(Services services, String agent, Clock clock, Pause pause) {
        this(services, agent, clock, pause, WHOLE);
    }

    WebClient(Services services, String agent, Clock clock, Pause pause, Duration whole) {
        this.services = services;
        this.agent = agent;
        this.clock = clock;
        this.pause = pause;
        this.whole = whole;
        for (Service service : Service.values()) {
            gates.put(service, new Gate(service, Services.isHere(services.address(service)), pause));
        }
    }

    /**
     * Whom a question is put to.
     *
     * @param title what the user calls it
     * @param isPage whether a web page is wanted, and not data
     */
    private record Asked(String title, Gate gate, boolean isPage) {}

    /** Returns the answer, which is one of status 200. */
    ServiceAnswer get(Service service, URI address, String accept) throws LookupException, InterruptedException {
        Gate gate = gates.get(service);
        if (gate == null) {
            throw new IllegalStateException(service.id());
        }
        return get(new Asked(service.title(), gate, false), address, accept);
    }

    /** Returns the web page at an address that the user named, which may be anywhere. */
    ServiceAnswer page(URI address) throws LookupException, InterruptedException {
        String host = String.valueOf(address.getHost());
        Gate gate = ofPages.computeIfAbsent(host, none -> new Gate(1, Services.isHere(address) ? 0 : PAGES, pause));
        return get(new Asked(host, gate, true), address, "text/html, application/xhtml+xml");
    }

    private ServiceAnswer get(Asked service, URI address, String accept) throws LookupException, InterruptedException {
        AtomicInteger failed = failures.computeIfAbsent(service.title(), none -> new AtomicInteger());
        LookupException last = new LookupException(
                Reason.UNREACHABLE,
                service.title() + " failed " + GIVEN_UP + " times in a row, and was not asked again");
        if (failed.get() >= GIVEN_UP) {
            throw last;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                ServiceAnswer answer = attempt(service, address, accept);
                failed.set(0);
                return answer;
            } catch (Busy busy) {
                last = busy.asFailure();
                Duration wait = busy.wait.orElse(backOff(attempt));
                if (attempt + 1 == ATTEMPTS || wait.compareTo(LONGEST_WAIT) > 0) {
                    break;
                }
                pause.of(wait);
            }
        }
        failed.incrementAndGet();
        throw last;
    }

    // Twice as long each time, and never for all at once.
    private static Duration backOff(int attempt) {
        long base = 500L << attempt;
        return Duration.ofMillis(base + ThreadLocalRandom.current().nextLong(base));
    }

    private ServiceAnswer attempt(Asked service, URI address, String accept)
            throws LookupException, Busy, InterruptedException {
        Gate gate = service.gate();
        gate.enter();
        try {
            URI at = address;
            for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
                HttpResponse<byte[]> reply = send(service, at, accept);
                HttpHeaders headers = reply.headers();
                gate.limit(header(headers, "x-rate-limit-limit"), header(headers, "x-rate-limit-interval"));
                if (reply.statusCode() / 100 != 3) {
                    return judged(service, reply);
                }
                at = next(service, at, header(headers, "location"));
            }
            throw new LookupException(Reason.REFUSED, service.title() + " redirects more than " + REDIRECTS + " times");
        } finally {
            gate.leave();
        }
    }

    private URI next(Asked service, URI from, String location) throws LookupException {
        URI next;
        try {
            next = secured(from.resolve(location));
        } catch (IllegalArgumentException none) {
            throw new LookupException(Reason.REFUSED, service.title() + " redirects to what is no address");
        }
        boolean same = from.getHost().equalsIgnoreCase(next.getHost()) && from.getPort() == next.getPort();
        // A page of the web must not lead into this machine.
        boolean toService =
                services.has(next) && !(service.isPage() && Services.isHere(next) && !Services.isHere(from));
        boolean allowed = same || toService || (service.isPage() && isSameSite(from, next));
        if (location.isEmpty() || !Services.isAllowed(next) || !allowed) {
            throw new LookupException(
                    Reason.REFUSED,
                    service.title() + " redirects to " + next.getHost()
                            + (service.isPage()
                                    ? ", which is another site; look that address up if you trust it"
                                    : ", which is not one of the services asked"));
        }
        return next;
    }

    // Some still redirect to plain http, and listen to TLS as well.
    private static URI secured(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) && !Services.isHere(address)
                ? URI.create("https" + address.toString().substring(4))
                : address;
    }

    private static boolean isSameSite(URI one, URI other) {
        String left = site(one);
        String right = site(other);
        return Services.isHere(one) == Services.isHere(other)
                && (left.equals(right) || left.endsWith("." + right) || right.endsWith("." + left));
    }

    private static String site(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    // The time runs until the whole body is there, not only the head.
    private HttpResponse<byte[]> send(Asked service, URI address, String accept)
            throws LookupException, Busy, InterruptedException {
        if (!Services.isAllowed(address)) {
            throw new LookupException(Reason.REFUSED, service.title() + " is asked over TLS only");
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(whole)
                .header("User-Agent", agent)
                .header("Accept", accept)
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> reply = http.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
        try {
            return reply.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Busy(service.title() + " did not answer in time", Optional.empty());
        } catch (ExecutionException failed) {
            throw failure(service, address, failed.getCause());
        } finally {
            reply.cancel(true);
        }
    }

    private static Busy failure(Asked service, URI address, @Nullable Throwable cause) throws LookupException {
        if (cause instanceof BoundedBody.TooLarge) {
            throw new LookupException(
                    Reason.REFUSED, service.title() + " answered with more than " + MOST_BYTES / 1024 / 1024 + " MiB");
        }
        if (cause instanceof SSLException) {
            throw new LookupException(
                    Reason.UNREACHABLE, service.title() + " could not prove who it is (TLS); nothing was sent");
        }
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new Busy(service.title() + " could not be reached at " + address.getHost(), Optional.empty());
        }
        return cause instanceof HttpTimeoutException
                ? new Busy(service.title() + " did not answer in time", Optional.empty())
                : new Busy("the answer of " + service.title() + " broke off", Optional.empty());
    }

    private ServiceAnswer judged(Asked service, HttpResponse<byte[]> reply) throws LookupException, Busy {
        int status = reply.statusCode();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String type = header(reply.headers(), "content-type").toLowerCase(Locale.ROOT);
        if (status == 200) {
            boolean page = type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
            if (service.isPage() && !page) {
                throw new LookupException(
                        Reason.REFUSED,
                        service.title() + " answered with "
                                + (type.isEmpty()
                                        ? "what it does not name"
                                        : type.replaceFirst(";.*", "").strip())
                                + ", not with a web page");
            }
            if (page && !service.isPage()) {
                throw new LookupException(Reason.REFUSED, service.title() + " answered with a web page, not with data");
            }
            return new ServiceAnswer(type, reply.body(), today);
        }
        if (status == 404 || status == 410) {
            throw new LookupException(
                    Reason.NOT_FOUND, (status == 410 ? "gone from " : "not found at ") + service.title());
        }
        if (status == 429 || status / 100 == 5) {
            throw new Busy(
                    service.title() + " is busy (" + status + ")", retryAfter(header(reply.headers(), "retry-after")));
        }
        throw new LookupException(Reason.REFUSED, service.title() + " refused the question (" + status + ")");
    }

    private static Optional<Duration> retryAfter(String header) {
        return header.matches("\\d{1,6}") ? Optional.of(Duration.ofSeconds(Long.parseLong(header))) : Optional.empty();
    }

    private static String header(HttpHeaders headers, String name) {
        return headers.firstValue(name).orElse("").strip();
    }

    /** The service may answer later. */
    private static final class Busy extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Optional<Duration> wait;

        Busy(String message, Optional<Duration> wait) {
            super(message);
            this.wait = wait;
        }

        LookupException asFailure() {
            return new LookupException(Reason.UNREACHABLE, getMessage() == null ? "" : getMessage());
        }
    }
}

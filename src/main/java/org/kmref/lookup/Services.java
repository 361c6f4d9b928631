package org.kmref.lookup;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The services that may be asked, each at its own address or at one that the settings put in its place.
 *
 * @param addresses where a service is asked instead
 */
public record Services(Map<Service, URI> addresses) {

    /** A service, with what its etiquette says. */
    public enum Service {
        CROSSREF("Crossref", "https://api.crossref.org/", 200, 3),
        DOI("doi.org", "https://doi.org/", 200, 3),
        DATACITE("DataCite", "https://api.datacite.org/", 100, 3),
        /** Where doi.org sends whoever asks for the data of a DOI of mEDRA or of JaLC. */
        MEDRA("mEDRA", "https://data.medra.org/", 500, 1),
        JALC("JaLC", "https://api.japanlinkcenter.org/", 500, 1),
        PUBMED("PubMed", "https://eutils.ncbi.nlm.nih.gov/", 340, 1),
        EUROPE_PMC("Europe PMC", "https://www.ebi.ac.uk/", 200, 2),
        ARXIV("arXiv", "https://export.arxiv.org/", 3000, 1),
        OPEN_LIBRARY("Open Library", "https://openlibrary.org/", 1000, 1),
        GOOGLE_BOOKS("Google Books", "https://www.googleapis.com/", 500, 1),
        ORCID("ORCID", "https://pub.orcid.org/", 100, 2),
        OPEN_ALEX("OpenAlex", "https://api.openalex.org/", 100, 3);

        private final String title;
        private final URI address;
        private final int interval;
        private final int atOnce;

        /**
         * @param interval the milliseconds from one question to the next, where the service does not say itself
         * @param atOnce how many questions may be open
         */
        Service(String title, String address, int interval, int atOnce) {
            this.title = title;
            this.address = URI.create(address);
            this.interval = interval;
            this.atOnce = atOnce;
        }

        public String title() {
            return title;
        }

        /** Returns what the settings call it: {@code open-library}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public int interval() {
            return interval;
        }

        public int atOnce() {
            return atOnce;
        }
    }

    public Services {
        addresses = Map.copyOf(addresses);
    }

    /**
     * Returns the services with the addresses of a setting: {@code crossref=http://127.0.0.1:8080/ doi=...}, separated by spaces.
     *
     * @throws IllegalArgumentException with what is wrong, and what to write
     */
    public static Services of(String setting) {
        Map<Service, URI> addresses = new EnumMap<>(Service.class);
        for (String each : setting.strip().split("[\\s,]+", -1)) {
            if (each.isEmpty()) {
                continue;
            }
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            Service service = Stream.of(Service.values())
                    .filter(known -> known.id().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no service '" + name + "'; one of "
                            + Stream.of(Service.values()).map(Service::id).collect(Collectors.joining(", "))));
            Optional<URI> address = equals < 0 ? Optional.empty() : address(each.substring(equals + 1));
            addresses.put(
                    service,
                    address.orElseThrow(() -> new IllegalArgumentException("the address of " + name
                            + " begins with https://, or with http://127.0.0.1 for a server on this machine")));
        }
        return new Services(addresses);
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text.endsWith("/") ? text : text + "/");
            return isAllowed(address) ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Returns whether anything may be asked there: over TLS, or on this very machine. */
    static boolean isAllowed(URI address) {
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && isHere(address));
    }

    /** Returns whether the address is of a server on this machine. */
    static boolean isHere(URI address) {
        return Set.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(address.getHost()));
    }

    /** Returns whether one of the services is at this host, so that an answer may send there. */
    boolean has(URI address) {
        return Stream.of(Service.values())
                .map(this::address)
                .anyMatch(known ->
                        known.getHost().equalsIgnoreCase(address.getHost()) && known.getPort() == address.getPort());
    }

    URI address(Service service) {
        URI own = addresses.get(service);
        return own == null ? service.address : own;
    }

    /** Returns the address of a path of the service, with its query. */
    URI at(Service service, String path) {
        return address(service).resolve(path);
    }

    /** Returns text as one segment of a path. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3A", ":")
                .replace("%28", "(")
                .replace("%29", ")");
    }
}

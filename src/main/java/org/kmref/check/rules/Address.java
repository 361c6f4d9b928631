package org.kmref.check.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.model.Item;
import org.kmref.model.Part;
import org.kmref.model.Partner;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code URL: www.example.org}. */
final class Address extends Rule {
    Address() {
        super("url", Severity.WARNING, """
                An address begins with its scheme, https:// or another, names a host, and has no spaces; otherwise
                it is not a link where it is printed. No network connection is opened.\
                """);
    }

    @Override
    void check(Subject subject, Findings findings) {
        for (CheckedFile list : subject.lists()) {
            for (Item item : list.library().items()) {
                String key = item.key().value();
                wrong(item.text(TextVariable.URL))
                        .ifPresent(message -> findings.add(list, key, Part.of(item.key(), "URL"), message));
            }
            if (list.library().extra().get("url") instanceof String url) {
                wrong(url).ifPresent(message -> findings.add(list, "", Part.of("url"), message));
            }
        }
        subject.companions().partnerFile().ifPresent(file -> {
            for (Partner partner : subject.companions().partners().partners()) {
                Part part = Part.of("partners", partner.id(), "url");
                wrong(partner.url()).ifPresent(message -> findings.add(file, partner.id(), part, message));
            }
        });
    }

    private static Optional<String> wrong(String url) {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (url.chars().anyMatch(Character::isWhitespace)) {
            return Optional.of("the address has a space in it; write it as %20, or remove it");
        }
        if (!url.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return Optional.of("`" + url + "` has no scheme; begin it with https://");
        }
        if (url.matches("(?i)(?:https?|ftp):.*") && !hasHost(url)) {
            return Optional.of("`" + url + "` names no host; correct it");
        }
        return Optional.empty();
    }

    private static boolean hasHost(String url) {
        // Only the beginning is looked at: brackets and bars further on are common, and browsers take them.
        String beginning = url.replaceFirst("(?i)^(\\w+://[^/?#]*).*", "$1");
        try {
            String host = new URI(beginning).getAuthority();
            return host != null && host.matches(".*[^.]\\.[^.].*|localhost.*|.*\\[.*");
        } catch (URISyntaxException none) {
            return false;
        }
    }
}

package org.kmref.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.kmref.model.Doi;

/** The addresses that values lead to. */
public final class Links {
    private Links() {}

    /** Returns the address of a value of a field, or the empty string where it leads nowhere. */
    public static String of(String field, String value) {
        if (value.isBlank()) {
            return "";
        }
        return switch (field.toUpperCase(Locale.ROOT)) {
            case "DOI" -> new Doi(value).url();
            case "URL" -> isWeb(value) ? value : "";
            case "PMID" -> isNumber(value) ? "https://pubmed.ncbi.nlm.nih.gov/" + value + "/" : "";
            case "PMCID" -> "https://www.ncbi.nlm.nih.gov/pmc/articles/" + value + "/";
            default -> "";
        };
    }

    /** Returns an address with all but printable ASCII percent-encoded. */
    public static String encoded(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F) {
                out.append((char) b);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return out.toString();
    }

    private static boolean isNumber(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Returns whether an address is one of the web; any other kind may start a program. */
    public static boolean isWeb(String address) {
        String folded = address.strip().toLowerCase(Locale.ROOT);
        return folded.startsWith("https://") || folded.startsWith("http://");
    }
}

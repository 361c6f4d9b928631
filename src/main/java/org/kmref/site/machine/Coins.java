package org.kmref.site.machine;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NumberVariable;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;

/**
 * A reference as an OpenURL that Zotero and others take from a page: the title of an empty {@code span} of class
 * {@code Z3988}.
 *
 * @see <a href="https://www.niso.org/publications/z3988-2004-r2010">ANSI/NISO Z39.88-2004, key/encoded-value format</a>
 */
public final class Coins {
    private final StringBuilder out = new StringBuilder("ctx_ver=Z39.88-2004");

    private Coins() {}

    /** Returns the OpenURL, not escaped for HTML. */
    public static String of(Item item) {
        Coins coins = new Coins();
        String title = RichText.plain(item.title());
        String container = RichText.plain(item.text(TextVariable.CONTAINER_TITLE));
        switch (item.type()) {
            case ARTICLE, ARTICLE_JOURNAL, ARTICLE_MAGAZINE, ARTICLE_NEWSPAPER, REVIEW, REVIEW_BOOK -> {
                coins.put("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal");
                coins.put("rft.genre", "article");
                coins.put("rft.atitle", title);
                coins.put("rft.jtitle", container);
                coins.put("rft.stitle", item.text(TextVariable.CONTAINER_TITLE_SHORT));
                coins.put("rft.volume", item.number(NumberVariable.VOLUME));
                coins.put("rft.issue", item.number(NumberVariable.ISSUE));
                coins.put("rft.issn", item.text(TextVariable.ISSN));
            }
            case THESIS -> {
                coins.put("rft_val_fmt", "info:ofi/fmt:kev:mtx:dissertation");
                coins.put("rft.title", title);
                coins.put("rft.inst", item.text(TextVariable.PUBLISHER));
            }
            case BOOK, COLLECTION, CHAPTER, ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA, PAPER_CONFERENCE, REPORT ->
                coins.book(item, title, container);
            default -> {
                coins.put("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
                coins.put(
                        "rft.type",
                        item.type() == ItemType.WEBPAGE
                                ? "webpage"
                                : item.type().cslName());
                coins.put("rft.title", title);
                coins.put("rft.source", container);
                coins.put("rft.publisher", item.text(TextVariable.PUBLISHER));
                coins.put("rft.identifier", item.text(TextVariable.URL));
            }
        }
        coins.common(item);
        return coins.out.toString();
    }

    private void book(Item item, String title, String container) {
        put("rft_val_fmt", "info:ofi/fmt:kev:mtx:book");
        boolean part = !container.isEmpty() && item.type() != ItemType.BOOK && item.type() != ItemType.REPORT;
        put(
                "rft.genre",
                switch (item.type()) {
                    case CHAPTER, ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA -> "bookitem";
                    case PAPER_CONFERENCE -> "proceeding";
                    case REPORT -> "report";
                    default -> "book";
                });
        put(part ? "rft.atitle" : "rft.btitle", title);
        if (part) {
            put("rft.btitle", container);
        }
        put("rft.pub", item.text(TextVariable.PUBLISHER));
        put("rft.place", item.text(TextVariable.PUBLISHER_PLACE));
        put("rft.edition", item.number(NumberVariable.EDITION));
        put("rft.isbn", item.text(TextVariable.ISBN));
    }

    private void common(Item item) {
        List<Name> names = Name.withoutOthers(item.creators());
        if (!names.isEmpty() && !names.get(0).isLiteral()) {
            put("rft.aulast", names.get(0).familyName());
            put("rft.aufirst", names.get(0).given());
        }
        names.forEach(name -> put("rft.au", name.displayName()));
        item.date(DateVariable.ISSUED)
                .filter(date -> !date.isWords())
                .ifPresent(date -> put("rft.date", Edtf.write(date)));
        put("rft.spage", item.pages().first());
        put("rft.epage", item.pages().last());
        put("rft.pages", item.number(NumberVariable.PAGE));
        put("rft.language", item.language().tag());
        String doi = item.doi().name();
        put("rft_id", doi.isEmpty() ? item.text(TextVariable.URL) : "info:doi/" + doi);
    }

    private void put(String name, String value) {
        if (!value.isBlank()) {
            out.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}

package org.kmref.format.xml;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.text.PlainDates;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.TextVariable;

/** Where in its host a work of MODS stands, and how large it is. */
final class ModsParts {

    /** Details of the part by their type. */
    static final Map<String, NumberVariable> DETAILS = Map.of(
            "volume", NumberVariable.VOLUME,
            "issue", NumberVariable.ISSUE,
            "chapter", NumberVariable.CHAPTER_NUMBER,
            "section", NumberVariable.SECTION,
            "number", NumberVariable.NUMBER);

    /** As catalogues write it: {@code 2nd ser., v. 12, no. 2}. */
    private static final Pattern VOLUME = Pattern.compile("(?i)\\b(?:v|vol)\\. ?(\\w{1,10})");

    private static final Pattern ISSUE = Pattern.compile("(?i)\\b(?:no|iss|issue)\\.? ?(\\w{1,10}(?:[-/]\\w{1,10})?)");

    /** {@code p. 813-998 : ill.} of a work that is a part of another. */
    private static final Pattern PAGES = Pattern.compile("(?:pp?|pages)\\.? ?\\[?(\\d+ ?[-–] ?\\d+)\\b.*");

    private static final Pattern SCALE = Pattern.compile("1 ?: ?\\d[\\d,. ]{0,20}\\d");

    private ModsParts() {}

    /** Reads one part of a host: its volume and issue, its pages and its date. */
    static void read(XmlElement part, Item.Builder item) {
        for (XmlElement detail : part.all("detail")) {
            NumberVariable variable = DETAILS.get(detail.attribute("type"));
            if (variable != null) {
                put(item, variable, detail.text("number"));
            }
        }
        if (part.all("detail").isEmpty()) {
            find(VOLUME, part.text("text"), NumberVariable.VOLUME, item);
            find(ISSUE, part.text("text"), NumberVariable.ISSUE, item);
        }
        for (XmlElement extent : part.all("extent")) {
            put(
                    item,
                    NumberVariable.PAGE,
                    Pages.of(extent.text("start"), extent.text("end")).text());
            put(item, NumberVariable.PAGE, extent.text("list"));
        }
        PlainDates.read(part.text("date")).ifPresent(date -> item.put(DateVariable.ISSUED, date));
    }

    /** Reads how many pages a work has, or which of its host, and the scale of a map. */
    static void description(XmlElement record, Item.Builder item) {
        for (XmlElement extent : record.at("physicalDescription", "extent")) {
            String total = extent.text("total");
            Matcher pages = PAGES.matcher(extent.text());
            if (pages.matches()) {
                put(item, NumberVariable.PAGE, new Pages(pages.group(1)).withDash("-"));
            } else if (!total.isEmpty()) {
                put(item, NumberVariable.NUMBER_OF_PAGES, total);
            } else {
                new Pages(extent.text()).total().ifPresent(count -> put(item, NumberVariable.NUMBER_OF_PAGES, count));
            }
        }
        for (XmlElement scale : record.at("subject", "cartographics", "scale")) {
            Matcher ratio = SCALE.matcher(scale.text());
            item.put(TextVariable.SCALE, ratio.find() ? ratio.group() : scale.text());
        }
    }

    private static void find(Pattern pattern, String text, NumberVariable variable, Item.Builder item) {
        Matcher found = pattern.matcher(text);
        if (found.find()) {
            put(item, variable, found.group(1));
        }
    }

    private static void put(Item.Builder item, NumberVariable variable, String text) {
        if (!text.isEmpty()) {
            item.put(variable, text);
        }
    }
}

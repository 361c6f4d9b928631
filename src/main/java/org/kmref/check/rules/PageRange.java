package org.kmref.check.rules;

import org.kmref.model.Pages;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** {@code page: 153-113}. */
final class PageRange extends ItemRule {
    PageRange() {
        super("page-range", Severity.WARNING, """
                A range of pages that ends before it begins has its numbers swapped, or a digit wrong. Shortened ranges are
                understood: 1013-7 is 1013 to 1017.""");
    }

    @Override
    void check(Work work) {
        for (Pages.Range range : work.item().pages().ranges()) {
            if (range.isTurned()) {
                work.found(Part.of("page"), "the pages " + range + " end before they begin; correct them");
            }
        }
    }
}

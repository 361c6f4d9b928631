package org.kmref.query.text;

import org.jspecify.annotations.Nullable;

/** What a word is compared by: itself folded, and what it shares with its other spellings, each found out once. */
final class WordForms {
    private final String folded;
    private @Nullable String american;
    private @Nullable String stem;

    WordForms(String folded) {
        this.folded = folded;
    }

    String folded() {
        return folded;
    }

    String american() {
        if (american == null) {
            american = Spelling.american(folded);
        }
        return american;
    }

    String stem() {
        if (stem == null) {
            stem = Spelling.stem(folded);
        }
        return stem;
    }
}

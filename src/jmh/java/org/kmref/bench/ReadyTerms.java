package org.kmref.bench;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Terms that are made already, for a field of one document after the other. */
final class ReadyTerms extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final List<BytesRef> terms = new ArrayList<>();
    private int next;

    void clear() {
        terms.clear();
    }

    void add(BytesRef term) {
        terms.add(term);
    }

    @Override
    public void reset() {
        clearAttributes();
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        term.setBytesRef(terms.get(next++));
        return true;
    }
}

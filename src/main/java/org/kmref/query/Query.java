package org.kmref.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kmref.model.Identifier;
import org.kmref.model.Isbn;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.query.text.Folding;
import org.kmref.query.text.Glob;

/** Which works are wanted: the tree a query is understood as. */
public sealed interface Query {

    /** Returns whether the work is wanted. */
    boolean test(Work work);

    /** Returns the query in its own language, nothing left out; what is so written is understood alike. */
    String written();

    /** Returns what a work must have among its terms for this to hold. */
    default TermFilter need() {
        return TermFilter.NOTHING;
    }

    /** Returns the queries this one is made of. */
    default List<Query> parts() {
        return List.of();
    }

    /** Returns the works wanted, in the order given. */
    default List<Item> filter(List<Item> items, Library library) {
        List<Item> wanted = new ArrayList<>();
        for (Item item : items) {
            if (test(new Work(item, library))) {
                wanted.add(item);
            }
        }
        return wanted;
    }

    /** {@code *}: every work. */
    record Everything() implements Query {
        @Override
        public boolean test(Work work) {
            return true;
        }

        @Override
        public String written() {
            return "*";
        }
    }

    /** {@code theme:public year:2015..}: all must hold. */
    record All(List<Query> parts) implements Query {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(Work work) {
            for (Query part : parts) {
                if (!part.test(work)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String written() {
            return "(" + String.join(" ", parts.stream().map(Query::written).toList()) + ")";
        }

        @Override
        public TermFilter need() {
            return TermFilter.allOf(parts.stream().map(Query::need).toList());
        }
    }

    /** {@code type:book OR type:chapter}: one must hold. */
    record Either(List<Query> parts) implements Query {
        public Either {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(Work work) {
            for (Query part : parts) {
                if (part.test(work)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String written() {
            return "(" + String.join(" OR ", parts.stream().map(Query::written).toList()) + ")";
        }

        @Override
        public TermFilter need() {
            return TermFilter.oneOf(parts.stream().map(Query::need).toList());
        }
    }

    /** {@code -author:knowles}, {@code NOT author:knowles}: it must not hold. */
    record Not(Query query) implements Query {
        @Override
        public List<Query> parts() {
            return List.of(query);
        }

        @Override
        public boolean test(Work work) {
            return !query.test(work);
        }

        @Override
        public String written() {
            return "-" + query.written();
        }
    }

    /** {@code brokers}, {@code title:coproduc*}, {@code "communities of practice"}, {@code nilson~}: words in a field. */
    record Words(Field field, String text, WordPattern pattern) implements Query {
        @Override
        public boolean test(Work work) {
            return work.holds(field, pattern);
        }

        @Override
        public String written() {
            return (field.equals(Field.ANY) ? "" : field.name() + ":") + text;
        }

        @Override
        public TermFilter need() {
            return pattern.need();
        }
    }

    /** What is not looked for by words, and yet is at a place in a value. */
    sealed interface Pointing extends Query {
        Field field();

        /** Returns where it is in a value of the field, in order and apart. */
        List<TextRange> places(String value);
    }

    /** {@code doi:10.1186/*}: the whole value, case-insensitive. */
    record Whole(Field field, String text, Glob glob) implements Pointing {
        @Override
        public List<TextRange> places(String value) {
            return matches(value) ? List.of(new TextRange(0, value.length())) : List.of();
        }

        @Override
        public boolean test(Work work) {
            for (String value : work.values(field)) {
                if (matches(value)) {
                    return true;
                }
            }
            return false;
        }

        private boolean matches(String value) {
            for (String identifier : field.identifiers(value)) {
                if (glob.matches(identifier)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public TermFilter need() {
            boolean isWhole = !Glob.isIn(glob.pattern());
            if (field.name().equals("isbn") && isWhole && new Isbn(glob.pattern()).isWellFormed()) {
                return new TermFilter.Term(Folding.fold(new Isbn(glob.pattern()).thirteen()));
            }
            // Of a serial's number the parts may be written apart or not.
            if (field.name().equals("isbn") || field.name().equals("issn")) {
                return TermFilter.NOTHING;
            }
            String beginning = glob.beginning();
            int end = beginning.length();
            while (end > 0 && Glob.isIn(glob.pattern()) && Folding.isOfWord(beginning.codePointBefore(end))) {
                end -= Character.charCount(beginning.codePointBefore(end));
            }
            return TermFilter.ofWords(beginning.substring(0, end));
        }

        @Override
        public String written() {
            return field.name() + ":" + text;
        }
    }

    /** {@code https://doi.org/10.1186/s13012-015-0242-0}, {@code arXiv:2101.00001}: what the work is identified by, however written. */
    record Identified(String text, List<Identifier> identifiers) implements Query {
        public Identified {
            identifiers = List.copyOf(identifiers);
        }

        @Override
        public boolean test(Work work) {
            Set<Identifier> own = Identifier.of(work.item());
            return identifiers.stream().anyMatch(own::contains);
        }

        @Override
        public TermFilter need() {
            return ReferenceNames.need(identifiers);
        }

        @Override
        public String written() {
            return text;
        }
    }

    /** {@code author=Nilsen}: the whole value, to the letter. */
    record Exactly(Field field, String value) implements Query {
        public Exactly {
            value = Normalizer.normalize(value, Normalizer.Form.NFC);
        }

        @Override
        public boolean test(Work work) {
            for (String each : work.exact(field)) {
                // An accent may be written apart from its letter.
                if (Normalizer.normalize(each, Normalizer.Form.NFC).equals(value)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public TermFilter need() {
            return TermFilter.ofWords(value);
        }

        @Override
        public String written() {
            return field.name() + "=" + Value.quoted(value);
        }
    }

    /** {@code title=/co-?production/}: a regular expression that is found in a value; after {@code :} case is one. */
    record Matching(Field field, String text, Expression expression) implements Pointing {
        @Override
        public List<TextRange> places(String value) {
            return expression.places(value);
        }

        @Override
        public boolean test(Work work) {
            for (String value : work.values(field)) {
                if (expression.isIn(value)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String written() {
            return field.name() + text;
        }
    }

    /** {@code year:2015..}, {@code volume<10}: values as they compare. */
    record Between(Field field, String text, Comparison comparison) implements Query {
        @Override
        public boolean test(Work work) {
            return comparison.holds(field, work);
        }

        @Override
        public String written() {
            return field.name() + text;
        }
    }

    /** {@code has:doi}: there is a value. */
    record Has(Field field) implements Query {
        @Override
        public boolean test(Work work) {
            return !work.values(field).isEmpty();
        }

        @Override
        public String written() {
            return "has:" + field.name();
        }
    }

    /** {@code theme:theory}: it stands under the theme of this id. */
    record OfTheme(String id) implements Query {
        @Override
        public boolean test(Work work) {
            return work.item().themes().contains(id);
        }

        @Override
        public String written() {
            return "theme=" + Value.quoted(id);
        }

        @Override
        public TermFilter need() {
            return TermFilter.ofWords(id);
        }
    }

    /** {@code type:article}: it is of one of these types. */
    record OfType(Set<ItemType> types, String text) implements Query {
        public OfType {
            types = types.isEmpty() ? Set.of() : EnumSet.copyOf(types);
        }

        @Override
        public boolean test(Work work) {
            return types.contains(work.item().type());
        }

        @Override
        public String written() {
            return "type:" + text;
        }
    }
}

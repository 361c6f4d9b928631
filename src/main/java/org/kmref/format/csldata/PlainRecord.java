package org.kmref.format.csldata;

import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.ScalarKind;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.model.DateVariable;
import org.kmref.model.ItemType;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/** Tells records that are CSL's data already, which nearly all are, so that they are read as they are. */
final class PlainRecord {

    private static final int DATE_PARTS = 3;

    private PlainRecord() {}

    /** Returns whether a record that no registry wrote has this key and only values in the shape that CSL gives them. */
    static boolean is(Mapping record, String key) {
        boolean keyed = false;
        for (Field field : record.fields()) {
            if (field.name().equals("id")) {
                keyed = field.value() instanceof Scalar id && id.text().equals(key);
            } else if (!isPlain(field)) {
                return false;
            }
        }
        return keyed;
    }

    private static boolean isPlain(Field field) {
        Node value = field.value();
        if (field.name().equals("type")) {
            return value instanceof Scalar type && ItemType.of(type.text()).isPresent();
        }
        Variable variable = Variable.of(field.name()).orElse(null);
        if (variable instanceof NameVariable) {
            return value instanceof Sequence names && names.items().stream().allMatch(PlainRecord::isName);
        }
        if (variable instanceof DateVariable) {
            return isDate(value);
        }
        if (variable == TextVariable.DOI && plainText(value).indexOf(':') >= 0) {
            return false;
        }
        if (variable instanceof TextVariable || variable instanceof NumberVariable) {
            return isText(value);
        }
        return value instanceof Scalar ? isText(value) : value instanceof Mapping;
    }

    private static boolean isText(Node value) {
        return value instanceof Scalar scalar
                && scalar.kind() != ScalarKind.NULL
                && !scalar.text().isEmpty();
    }

    private static String plainText(Node value) {
        return value instanceof Scalar scalar ? scalar.text() : "";
    }

    private static boolean isName(Node value) {
        return value instanceof Mapping name
                && name.fields().stream().allMatch(part -> isNamePart(part.name()) && isText(part.value()));
    }

    // What asks for its text to be taken apart is not plain.
    private static boolean isNamePart(String name) {
        return CslItemReader.NAME_PARTS.contains(name) && !name.equals("parse-names");
    }

    private static boolean isDate(Node value) {
        if (!(value instanceof Mapping date) || date.fields().size() != 1) {
            return false;
        }
        return date.fields().get(0).name().equals("date-parts")
                && date.fields().get(0).value() instanceof Sequence dates
                && dates.items().stream().allMatch(PlainRecord::isDateOfParts);
    }

    private static boolean isDateOfParts(Node value) {
        return value instanceof Sequence parts
                && !parts.items().isEmpty()
                && parts.items().size() <= DATE_PARTS
                && parts.items().stream().allMatch(PlainRecord::isText);
    }
}

package org.kmref.cli;

/**
 * What a change does, in one line: {@code added 2 references to mine.yaml}.
 *
 * @param did the verb when it is done
 * @param would the verb when it is not
 * @param items how many references, themes or partners it is about
 */
record Account(String did, String would, String what, int items) {
    String done() {
        return did + " " + what;
    }

    String wouldBe() {
        return would + " " + what;
    }
}

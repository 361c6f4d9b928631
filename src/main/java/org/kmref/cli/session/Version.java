package org.kmref.cli.session;

/** The version of the program, as the build has put it into the jar. */
public final class Version {
    private Version() {}

    /** Returns what tells this build from others, as the launcher says. */
    static String build() {
        return current() + " " + System.getProperty("kmref.build", "");
    }

    public static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        // Classes run straight from a build's folder have no manifest.
        return version == null ? "unpackaged" : version;
    }
}

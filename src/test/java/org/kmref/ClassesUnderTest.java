package org.kmref;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The class path the tests run from, for a process of its own. */
public final class ClassesUnderTest {
    private ClassesUnderTest() {}

    /** Returns the class path, whether the JVM was started with it or a launcher of tests loads the classes. */
    public static String path() {
        List<String> paths = new ArrayList<>();
        if (ClassesUnderTest.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                paths.add(Path.of(URI.create(url.toString())).toString());
            }
        }
        paths.add(System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, paths);
    }
}

package org.kmref.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kmref.store.UserFolders.Folder;
import org.kmref.store.UserFolders.Source;

/** The settings as they hold now, and where each comes from. */
public final class Settings {
    private final UserFolders places;
    private final Config config;

    public Settings(UserFolders places, Config config) {
        this.places = places;
        this.config = config;
    }

    /**
     * One setting.
     *
     * @param value what holds, or empty where nothing does
     * @param because a variable, {@code config}, {@code embedded}, {@code default} ...
     */
    public record Setting(String name, String value, String because) {}

    public List<Setting> all() {
        List<Setting> all = new ArrayList<>();
        Config.SETTINGS.keySet().forEach(name -> all.add(of(name)));
        return all;
    }

    /** Returns a setting that {@link Config#SETTINGS} has. */
    public Setting of(String name) {
        Optional<Folder> kind = Arrays.stream(Folder.values())
                .filter(candidate -> candidate.setting().equals(name))
                .findFirst();
        if (kind.isPresent()) {
            Source source = source(kind.get());
            return new Setting(name, source.name(), source.because());
        }
        return config.value(name)
                .map(value -> new Setting(name, value, "config"))
                .orElseGet(() -> new Setting(name, usual(name), "default"));
    }

    private Source source(Folder kind) {
        Source library = places.libraries(List.of(), config).get(0);
        return kind == Folder.LIBRARY ? library : places.companion(kind, Optional.empty(), config, library);
    }

    private static String usual(String name) {
        return switch (name) {
            case "style" -> "apa";
            case "key-pattern" -> "{author}{year}";
            case "color" -> "auto";
            case "network" -> "ask";
            default -> "";
        };
    }
}

package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.cli.option.SettingValue;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.Listing;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.store.Config;
import org.kmref.store.Settings;
import org.kmref.store.Settings.Setting;
import org.kmref.store.change.ConfigFile;
import org.kmref.terminal.Column;
import org.kmref.terminal.Role;
import org.kmref.terminal.Table;

public final class ConfigCommand extends SessionCommand implements HasOutputFormats {
    public static final List<String> ACTIONS = List.of("list", "get", "set", "unset", "path");

    private final OutputOptions output;

    private List<String> words = new ArrayList<>();

    public ConfigCommand(Session session) {
        super(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Show and change settings: list, get NAME, set NAME VALUE, unset NAME, path.")
                .footer("", "Settings: " + String.join(", ", Config.SETTINGS.keySet()) + ".");
        output.declare(of, forms());
        of.words(
                "0..3",
                ArgumentValue.line(String.join(" | ", ACTIONS), "setting"),
                "Action; by default list.",
                value -> words = value);
    }

    @Override
    public List<OutputFormat> forms() {
        return Listing.FORMATS;
    }

    @Override
    public Integer call() throws IOException {
        String action = words.isEmpty() ? "list" : words.get(0);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (action) {
            case "list" -> list(rest);
            case "get" -> get(name(rest, 1));
            case "set" -> set(name(rest, 2), rest.get(1));
            case "unset" -> unset(name(rest, 1));
            case "path" -> path(rest);
            default -> throw new UsageException(Messages.unknown("action", action, ACTIONS));
        };
    }

    private Integer list(List<String> rest) throws IOException {
        none(rest);
        OutputFormat form = output.tableForm(forms());
        Listing<Setting> listing = new Listing<>(Setting::name, ConfigCommand::tree, ConfigCommand::table);
        output.write(form, listing.write(form, settings().all(), output));
        return Exit.OK;
    }

    private static Map<String, Object> tree(Setting setting) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("setting", setting.name());
        tree.put("value", setting.value());
        tree.put("from", setting.because());
        return tree;
    }

    private static Table table(List<Setting> settings) {
        Table table = new Table(
                Column.whole("SETTING").as(Role.KEY),
                Column.whole("VALUE"),
                Column.whole("FROM").as(Role.DIM));
        settings.forEach(setting -> table.row(setting.name(), setting.value(), setting.because()));
        return table;
    }

    private Integer get(String name) throws IOException {
        String value = settings().of(name).value();
        if (value.isEmpty()) {
            session.warn(name + " is not set");
            return Exit.NO;
        }
        output.write(OutputFormat.Shown.PLAIN, value + "\n");
        return Exit.OK;
    }

    private Integer set(String name, String value) throws IOException {
        SettingValue setting = SettingValue.of(name, value, session);
        file().set(name, setting.kept());
        session.setChanged();
        session.remark(name + " is now " + setting.kept() + (setting.isMissing() ? "; there is no such file yet" : ""));
        return Exit.OK;
    }

    private Integer unset(String name) throws IOException {
        boolean was = file().unset(name);
        if (was) {
            session.setChanged();
        }
        session.remark(was ? name + " is no longer set" : name + " was not set");
        return was ? Exit.OK : Exit.NO;
    }

    private ConfigFile file() {
        return new ConfigFile(session.places().configFile(), session::warn);
    }

    private Integer path(List<String> rest) throws IOException {
        none(rest);
        output.write(OutputFormat.Shown.PLAIN, session.places().configFile() + "\n");
        return Exit.OK;
    }

    private static String name(List<String> rest, int words) {
        if (rest.size() != words) {
            throw new UsageException(
                    words == 2 ? "write kmref config set NAME VALUE" : "write kmref config get NAME or unset NAME");
        }
        String name = rest.get(0);
        if (!Config.SETTINGS.containsKey(name)) {
            throw new UsageException(Messages.unknown("setting", name, Config.SETTINGS.keySet()));
        }
        return name;
    }

    private static void none(List<String> rest) {
        if (!rest.isEmpty()) {
            throw new UsageException("unexpected argument '" + rest.get(0) + "'; see kmref config --help");
        }
    }

    private Settings settings() throws IOException {
        return new Settings(session.places(), session.config());
    }
}

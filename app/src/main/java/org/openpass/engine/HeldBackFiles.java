package org.openpass.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Packaged files that are new and wait for an owner, because a later version of one of them is an owner's. */
@Component
public class HeldBackFiles {

    private static final String KOREAN = "ko";

    private final PackagedModels packaged;
    private final VersionRows rows;
    private final Alerts alerts;
    private final JdbcClient jdbc;

    HeldBackFiles(PackagedModels packaged, VersionRows rows, Alerts alerts, JdbcClient jdbc) {
        this.packaged = packaged;
        this.rows = rows;
        this.alerts = alerts;
        this.jdbc = jdbc;
    }

    /** What waits, by path: what belongs together is in one; those of Korean names beside their models. */
    public List<Map<String, byte[]>> now() {
        return waits() ? groups().stream().map(this::files).toList() : List.of();
    }

    /** The package is looked through only where the deployer has found something. */
    private boolean waits() {
        return jdbc.sql("select exists (select from engine.alerts where settled_at is null and starts_with(alert_key, ?))")
                .param(Deployer.ALERT).query(Boolean.class).single();
    }

    private List<List<ModelFile>> groups() {
        return HeldBack.of(packaged.all().stream().filter(file -> !rows.known(file)).toList(), rows::overtaken);
    }

    private Map<String, byte[]> files(List<ModelFile> together) {
        Map<String, byte[]> files = new TreeMap<>();
        together.forEach(file -> {
            files.put(file.path(), file.content());
            packaged.names(file.path(), KOREAN).ifPresent(names -> files.put(PackagedModels.beside(file.path(), KOREAN),
                    names.getBytes(StandardCharsets.UTF_8)));
        });
        return files;
    }

    /**
     * An owner has taken up what is worth it: these wait no more, and come only with a later package that is new again. What
     * belonged to them and is not for whoever settled them waits on, as long as an owner's version of it stands.
     */
    public void settled(Set<String> paths) {
        List<List<ModelFile>> asked = groups().stream().filter(together -> together.stream().anyMatch(file ->
                paths.contains(file.path()))).toList();
        asked.forEach(together -> {
            together.stream().filter(file -> paths.contains(file.path())).forEach(rows::given);
            alerts.settle(Deployer.alertKey(together));
        });
        Set<String> before = asked.stream().flatMap(together -> together.stream().map(ModelFile::path)).collect(Collectors.toSet());
        groups().stream().filter(rest -> rest.stream().anyMatch(file -> before.contains(file.path())))
                .forEach(rest -> Deployer.alert(rest, alerts));
    }
}

package org.openpass.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the versions of processes, decisions and forms that the engine has. What is known is not written again. */
@Component
class VersionRows {

    /** Whence a version is. */
    enum Source {
        PACKAGED, STUDIO
    }

    private final JdbcClient jdbc;
    private final Models models;

    VersionRows(JdbcClient jdbc, Models models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    /** The file was given to the engine with this content. */
    void given(ModelFile file) {
        jdbc.sql("insert into engine.deployed_resources (resource, checksum) values (?, ?) on conflict do nothing")
                .params(file.path(), file.checksum()).update();
    }

    boolean known(ModelFile file) {
        return jdbc.sql("select count(*) from engine.deployed_resources where resource = ? and checksum = ?")
                .params(file.path(), file.checksum()).query(Long.class).single() > 0;
    }

    /** It is a version that the engine has: what was {@link #given} may also be what an owner has put aside unseen by the engine. */
    boolean kept(ModelFile file) {
        return jdbc.sql("select exists (select from engine.releases where checksum = :sum) "
                + "or exists (select from engine.resources where checksum = :sum)").param("sum", file.checksum())
                .query(Boolean.class).single();
    }

    /** All that is in it is the newest version of its kind and id. */
    boolean stands(ModelFile file) {
        return ModelHead.of(file).stream().allMatch(head -> jdbc.sql(head.kind() == ModelKind.PROCESS
                ? "select checksum from engine.releases where process_id = ? order by version desc limit 1"
                : "select checksum from engine.resources where resource_id = ? and kind = '" + head.kind()
                        + "' order by version desc limit 1").param(head.id()).query(String.class).optional()
                .filter(file.checksum()::equals).isPresent());
    }

    /** Of the kind and id an owner's version is the newest. */
    boolean overtaken(ModelKind kind, String id) {
        return jdbc.sql(kind == ModelKind.PROCESS
                ? "select source = 'STUDIO' from engine.releases where process_id = ? order by version desc limit 1"
                : "select source = 'STUDIO' from engine.resources where resource_id = ? and kind = '" + kind
                        + "' order by version desc limit 1").param(id).query(Boolean.class).optional().orElse(false);
    }

    /** @param from the moment from which it is chosen; null: at once */
    void keep(ModelHead head, ModelFile file, long key, int version, Source source, Instant from) {
        Timestamp effective = from == null ? null : Timestamp.from(from);
        if (head.kind() != ModelKind.PROCESS) {
            jdbc.sql("""
                    insert into engine.resources (resource_key, kind, resource_id, version, version_tag, checksum, source, path,
                        content, effective_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                    """).params(key, head.kind().name(), head.id(), version, head.tag(), file.checksum(), source.name(),
                    file.path(), file.text(), effective).update();
            return;
        }
        int fresh = jdbc.sql("""
                insert into engine.releases (definition_key, process_id, version, version_tag, checksum, source, path, bpmn,
                    effective_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """).params(key, head.id(), version, head.tag(), file.checksum(), source.name(), file.path(), file.text(),
                effective).update();
        if (fresh > 0) {
            models.keep(key, file.content());
        }
    }

    /** The names of a version in another language. */
    void names(long key, String language, String content) {
        int fresh = jdbc.sql("insert into engine.name_files values (?, ?, ?) on conflict do nothing")
                .params(key, language, content).update();
        if (fresh > 0) {
            read(content).forEach((id, name) -> jdbc.sql("insert into engine.model_names values (?, ?, ?, ?)")
                    .params(key, id, language, name).update());
        }
    }

    private static Properties read(String content) {
        try {
            Properties names = new Properties();
            names.load(new StringReader(content));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was deployed before versions had a path, a tag and names of their own: processes get them from the file, decisions
     * and forms are to be given to the engine once more, which then says their keys.
     *
     * @return those of which the file is the newest that the engine was given, and which are not known here
     */
    List<ModelFile> unkept(List<ModelFile> packaged, PackagedModels beside) {
        // Of processes those of before, too, whose file has changed with this package: cases run on them.
        packaged.stream().filter(file -> file.kind() == ModelKind.PROCESS).forEach(file ->
                ModelHead.of(file).forEach(head -> complete(head, file, beside)));
        return packaged.stream().filter(file -> file.kind() != ModelKind.PROCESS).filter(this::newest)
                .filter(file -> ModelHead.of(file).stream().anyMatch(head -> !overtaken(head.kind(), head.id()) && jdbc.sql(
                        "select count(*) from engine.resources where kind = ? and resource_id = ? and checksum = ?")
                        .params(head.kind().name(), head.id(), file.checksum()).query(Long.class).single() == 0)).toList();
    }

    private boolean newest(ModelFile file) {
        return jdbc.sql("select checksum from engine.deployed_resources where resource = ? order by deployed_at desc limit 1")
                .param(file.path()).query(String.class).optional().filter(file.checksum()::equals).isPresent();
    }

    private void complete(ModelHead head, ModelFile file, PackagedModels beside) {
        record Old(long key, String bpmn, String checksum) {
        }
        for (Old old : jdbc.sql("select definition_key, bpmn, checksum from engine.releases where process_id = ? "
                + "and path is null and source = 'PACKAGED' and bpmn <> ''").param(head.id())
                .query((rs, n) -> new Old(rs.getLong(1), rs.getString(2), rs.getString(3))).list()) {
            ModelHead itself = ModelHead.of(new ModelFile(file.path(), old.bpmn().getBytes(StandardCharsets.UTF_8)))
                    .getFirst();
            jdbc.sql("update engine.releases set path = ?, version_tag = ? where definition_key = ?")
                    .params(file.path(), itself.tag(), old.key()).update();
            if (old.checksum().equals(file.checksum())) {
                beside.names(file.path(), "ko").ifPresent(content -> names(old.key(), "ko", content));
            }
        }
    }
}

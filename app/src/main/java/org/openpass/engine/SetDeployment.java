package org.openpass.engine;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys what owners release, processes, decisions and forms, as one command, which the engine takes or refuses as a whole, and
 * keeps what it answered. The same set again gives the same versions: the engine knows a file by its name and checksum.
 */
@Component
public class SetDeployment {

    private static final String KOREAN = "ko";
    /** The engine has read the set and does not want it; anything else says nothing of the set. */
    private static final Set<Status.Code> REFUSED = Set.of(Status.Code.INVALID_ARGUMENT, Status.Code.FAILED_PRECONDITION);
    private static final int BAD_REQUEST = 400;

    private final Deployments deployments;
    private final VersionRows rows;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    SetDeployment(Deployments deployments, VersionRows rows, TransactionTemplate transaction, JdbcClient jdbc) {
        this.deployments = deployments;
        this.rows = rows;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** The engine does not take the set; the message is its own. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String words) {
            super(words.replaceFirst("(?s)^.*?encountered the following errors:\\s*", "").strip());
        }
    }

    /** A version of a process that the set brought, or had brought before. */
    public record Version(String processId, int version, long definitionKey) {
    }

    /**
     * Lays the set over all that was laid here before, of effect at once: what another has laid over it since is a version once
     * more. For installations on which things are tried; where cases run, a version comes once.
     *
     * @return the versions of all processes in the set, those too that the engine had before
     */
    public List<Version> deploy(Map<String, byte[]> files) {
        transaction.executeWithoutResult(t -> {
            deployments.lock();
            List<ModelFile> covered = models(files).filter(file -> !rows.kept(file) || !rows.stands(file)).toList();
            if (!covered.isEmpty()) {
                send(covered, files, null);
            }
        });
        return named(files).stream().filter(file -> file.kind() == ModelKind.PROCESS).flatMap(file ->
                jdbc.sql("select version, definition_key from engine.releases where process_id = ? and checksum = ? "
                        + "order by version desc limit 1")
                        .params(file.id(), new ModelFile(file.path(), files.get(file.path())).checksum())
                        .query((rs, n) -> new Version(file.id(), rs.getInt(1), rs.getLong(2))).list().stream()).toList();
    }

    /**
     * Deploys the set, those of its files that the engine does not have as they are: others would get new versions with them
     * (8.6.0). Korean names go with the version of the model that they stand beside.
     *
     * @param files contents by the name under which they are released
     * @param effectiveFrom the moment from which its processes are chosen; null: at once
     * @return what the set brought, or had brought before
     * @throws Refused when the engine does not take it; an engine that is away throws something else
     */
    public List<Deployed> deploy(Map<String, byte[]> files, Instant effectiveFrom) {
        return transaction.execute(t -> {
            deployments.lock();
            List<ModelFile> fresh = fresh(files);
            return fresh.isEmpty() ? List.<Deployed>of() : send(fresh, files, effectiveFrom);
        });
    }

    /** What a file of a set is, as it says itself; risk: criteria that are not for everybody's eyes. */
    public record Named(ModelKind kind, String id, String path, String tag, boolean risk) {
    }

    /** What the files of a set are; those that are no model are left out. */
    public List<Named> named(Map<String, byte[]> files) {
        return files.entrySet().stream().filter(file -> ModelKind.known(file.getKey()))
                .flatMap(file -> ModelHead.of(new ModelFile(file.getKey(), file.getValue())).stream().map(head ->
                        new Named(head.kind(), head.id(), file.getKey(), head.tag(), "risk".equals(head.criteria())))).toList();
    }

    /** Names of the files that the engine does not have as they are. */
    public List<String> unknown(Map<String, byte[]> files) {
        return fresh(files).stream().map(ModelFile::path).toList();
    }

    /** Whether the packaged models stand, so that a set can be laid over them. */
    public boolean begun() {
        return jdbc.sql("select exists (select from engine.releases)").query(Boolean.class).single();
    }

    private List<ModelFile> fresh(Map<String, byte[]> files) {
        return models(files).filter(file -> !rows.kept(file)).toList();
    }

    private static Stream<ModelFile> models(Map<String, byte[]> files) {
        return files.entrySet().stream().filter(file -> ModelKind.known(file.getKey()))
                .map(file -> new ModelFile(file.getKey(), file.getValue()));
    }

    private List<Deployed> send(List<ModelFile> fresh, Map<String, byte[]> files, Instant effectiveFrom) {
        try {
            return deployments.deploy(fresh, VersionRows.Source.STUDIO, effectiveFrom, file -> {
                byte[] names = files.get(PackagedModels.beside(file.path(), KOREAN));
                return names == null ? Map.of() : Map.of(KOREAN, new ModelFile(file.path(), names).text());
            });
        } catch (ClientStatusException refused) {
            if (REFUSED.contains(refused.getStatusCode())) {
                throw new Refused(refused.getStatus().getDescription());
            }
            throw refused;
        } catch (ProblemException refused) {
            throw refused.code() == BAD_REQUEST ? new Refused(refused.details().getDetail()) : refused;
        }
    }
}

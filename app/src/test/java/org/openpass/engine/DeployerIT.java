package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Packaged models are deployed once per checksum and never over what a process owner released. */
@OpenPassTest
class DeployerIT {

    private static final String MODEL = "processes/declaration/import-declaration.bpmn";
    private static final long STUDIO_KEY = 4711;

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Deployer deployer;
    @Autowired
    private Alerts alerts;
    @Autowired
    private TransactionTemplate transaction;
    private EngineRecords records;
    private String checksum;

    @BeforeEach
    void afterTheFirstDeployment() {
        records = new EngineRecords(jdbc);
        Filer filer = samples.filer();
        filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        checksum = jdbc.sql("select checksum from engine.deployed_resources where resource = ?").param(MODEL)
                .query(String.class).single();
    }

    @AfterEach
    void withoutTheProcessOwnersRelease() {
        jdbc.sql("delete from engine.releases where definition_key = ?").param(STUDIO_KEY).update();
        jdbc.sql("insert into engine.deployed_resources (resource, checksum) values (?, ?) on conflict do nothing")
                .params(MODEL, checksum).update();
        alerts.settle("packaged:" + MODEL + ":" + checksum);
    }

    @Test
    void whatWasDeployedIsNotDeployedAgain() {
        List<Long> before = releases();
        long deployments = deployments();

        transaction.executeWithoutResult(s -> deployer.deployNew());

        Filer filer = samples.filer();
        filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        assertThat(releases()).isEqualTo(before);
        assertThat(deployments()).as("deployments that the engine recorded").isEqualTo(deployments);
    }

    @Test
    void aProcessOwnersReleaseIsNotOvertakenByAPackagedModel() {
        jdbc.sql("delete from engine.deployed_resources where resource = ?").param(MODEL).update();
        jdbc.sql("""
                insert into engine.releases (definition_key, process_id, version, checksum, source, bpmn)
                select ?, process_id, max(version) + 1, 'studio', 'STUDIO', '' from engine.releases
                where process_id = 'import-declaration' group by process_id
                """).param(STUDIO_KEY).update();
        List<Long> before = releases();

        transaction.executeWithoutResult(s -> deployer.deployNew());

        assertThat(releases()).isEqualTo(before);
        assertThat(records.number("select count(*) from engine.deployed_resources where resource = ?", MODEL)).isZero();
        assertThat(alerts.open(1_000)).anyMatch(alert -> alert.contains(MODEL) && alert.contains("studio"));
    }

    private List<Long> releases() {
        return jdbc.sql("select definition_key from engine.releases order by definition_key").query(Long.class).list();
    }

    private long deployments() {
        return records.number("select count(*) from feed.records where value_type in ('DEPLOYMENT', 'PROCESS')");
    }
}

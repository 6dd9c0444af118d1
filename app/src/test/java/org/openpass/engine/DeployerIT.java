package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
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

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Deployer deployer;
    @Autowired
    private Deployments deployments;
    @Autowired
    private Resources resources;
    @Autowired
    private ModelNames names;
    @Autowired
    private HeldBackFiles waiting;
    @Autowired
    private SetDeployment sets;
    @Autowired
    private Alerts alerts;
    @Autowired
    private TransactionTemplate transaction;
    private EngineRecords records;

    @BeforeEach
    void afterTheFirstDeployment() {
        records = new EngineRecords(jdbc);
        Awaitility.await().until(() -> !releases().isEmpty());
    }

    @AfterEach
    void withoutTheTrialModels() {
        new TrialModels(jdbc).forget();
        alerts.settleAll(Deployer.ALERT + "processes/trial/");
    }

    @Test
    void whatWasDeployedIsNotDeployedAgain() {
        List<Long> before = releases();
        long deployed = deployed();

        transaction.executeWithoutResult(s -> deployer.deployNew());

        Filer filer = samples.filer();
        filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        assertThat(releases()).isEqualTo(before);
        assertThat(deployed()).as("deployments that the engine recorded").isEqualTo(deployed);
    }

    /** Half of an upgrade would name a tag that is not there, or bring a form that asks what its process does not know. */
    @Test
    void anUpgradeIsHeldBackAsAWholeWhenAnOwnersVersionOfAnyOfItIsLater() {
        List<ModelFile> shipped = TrialModels.set("1.0", "Shipped");
        transaction.executeWithoutResult(s -> deployer.deployNew(shipped));
        transaction.executeWithoutResult(s -> deployments.deploy(List.of(TrialModels.form("1.1", "The owner's")),
                VersionRows.Source.STUDIO, null, file -> Map.of()));
        List<Long> before = versions();

        List<ModelFile> upgrade = TrialModels.set("2.0", "Upgraded");
        transaction.executeWithoutResult(s -> deployer.deployNew(upgrade));
        transaction.executeWithoutResult(s -> deployer.deployNew(upgrade));

        assertThat(versions()).isEqualTo(before);
        assertThat(alerts.open(1_000)).filteredOn(alert -> alert.contains("trial")).singleElement().asString()
                .contains(upgrade.stream().map(ModelFile::path).toList());
        transaction.executeWithoutResult(s -> deployer.deployNew(TrialModels.set("3.0", "Upgraded again")));
        assertThat(alerts.open(1_000)).as("of the older package nothing waits").filteredOn(alert -> alert.contains("trial"))
                .hasSize(1);
        transaction.executeWithoutResult(s -> deployer.deployNew(List.of(TrialModels.decision("2.0", "Alone"))));
        assertThat(versions()).as("what belongs to nothing of an owner's comes").hasSize(before.size() + 1);
    }

    @Test
    void whatIsHeldBackWaitsUntilAnOwnerHasTakenItUp() {
        TrialModels.overtake(jdbc, "import-declaration", MODEL);
        List<Long> before = releases();

        transaction.executeWithoutResult(s -> deployer.deployNew());

        assertThat(releases()).isEqualTo(before);
        assertThat(waiting.now()).singleElement().satisfies(files -> assertThat(files).containsKey(MODEL)
                .containsKey(MODEL.replace(".bpmn", "_ko.properties")));
        transaction.executeWithoutResult(s -> waiting.settled(Set.of(MODEL)));
        transaction.executeWithoutResult(s -> deployer.deployNew());
        assertThat(waiting.now()).isEmpty();
        assertThat(releases()).isEqualTo(before);
        assertThat(alerts.open(1_000)).noneMatch(alert -> alert.contains(MODEL));
    }

    /** Else the process of an owner who has taken it up would name a form that the engine never saw. */
    @Test
    void whatWasPutAsideIsStillUnknownToTheEngine() {
        ModelFile form = TrialModels.form("3.0", "Put aside");
        jdbc.sql("insert into engine.deployed_resources (resource, checksum) values (?, ?)").params(form.path(), form.checksum())
                .update();

        assertThat(sets.unknown(Map.of(form.path(), form.content()))).containsExactly(form.path());
        assertThat(sets.deploy(Map.of(form.path(), form.content()), null)).extracting(Deployed::tag).containsExactly("3.0");
        assertThat(sets.unknown(Map.of(form.path(), form.content()))).isEmpty();
    }

    /** The package that brings the library may bring a later file of a process, too: cases run on the one before. */
    @Test
    void aVersionOfBeforeIsTakenIntoTheLibraryThoughItsFileHasChanged() {
        transaction.executeWithoutResult(s -> deployer.deployNew(TrialModels.set("1.0", "Shipped")));
        jdbc.sql("update engine.releases set path = null, version_tag = null where process_id = 'trial-upgrade'").update();

        transaction.executeWithoutResult(s -> deployer.deployNew(TrialModels.set("2.0", "Upgraded")));

        assertThat(trial()).filteredOn(v -> v.kind() == ModelKind.PROCESS).extracting(Deployed::tag).containsExactly("1.0", "2.0");
    }

    @Test
    void twoVersionsHaveNamesOfTheirOwnAndTheTagsOfTheirFiles() {
        for (String tag : List.of("1.0", "2.0")) {
            transaction.executeWithoutResult(s -> deployments.deploy(TrialModels.set(tag, "Trial " + tag),
                    VersionRows.Source.PACKAGED, null, file -> file.kind() == ModelKind.PROCESS ? Map.of("ko",
                            "trial-upgrade=시험 " + tag + "\nTask_Look=살펴보기 " + tag) : Map.of()));
        }
        List<Deployed> processes = resources.all().stream().filter(v -> v.id().equals("trial-upgrade")).toList();

        assertThat(processes).extracting(Deployed::tag).containsExactly("1.0", "2.0");
        assertThat(processes).extracting(v -> names.of(v.key(), Locale.KOREAN).get("Task_Look"))
                .containsExactly("살펴보기 1.0", "살펴보기 2.0");
        assertThat(processes).extracting(resources::title).containsExactly(new Resources.Title("Trial 1.0", "시험 1.0"),
                new Resources.Title("Trial 2.0", "시험 2.0"));
        assertThat(names.of(processes.getFirst().key(), Locale.ENGLISH)).isEmpty();
        assertThat(resources.bindings(processes.getLast().key())).containsExactlyInAnyOrder(
                new Binding(ModelKind.FORM, "trial-form", "2.0"), new Binding(ModelKind.DECISION, "trial-decision", "2.0"));
        assertThat(resources.all()).filteredOn(v -> v.id().equals("trial-decision")).extracting(Deployed::tag)
                .containsExactly("1.0", "2.0");
    }

    /** As it is in an installation from before versions were kept: the engine has it, and nothing is deployed anew. */
    @Test
    void whatWasDeployedBeforeVersionsWereKeptIsTakenIntoThem() {
        List<ModelFile> shipped = TrialModels.set("1.0", "Shipped");
        transaction.executeWithoutResult(s -> deployer.deployNew(shipped));
        List<Deployed> kept = trial();
        jdbc.sql("delete from engine.resources where resource_id like 'trial-%'").update();
        jdbc.sql("update engine.releases set path = null, version_tag = null where process_id = 'trial-upgrade'").update();

        transaction.executeWithoutResult(s -> deployer.deployNew(shipped));

        assertThat(trial()).extracting(Deployed::key, Deployed::version, Deployed::tag, Deployed::path)
                .containsExactlyElementsOf(kept.stream().map(v -> tuple(v.key(), v.version(), v.tag(), v.path())).toList());
    }

    private List<Deployed> trial() {
        return resources.all().stream().filter(v -> v.id().startsWith("trial-")).toList();
    }

    private List<Long> versions() {
        return resources.all().stream().map(Deployed::key).toList();
    }

    private List<Long> releases() {
        return jdbc.sql("select definition_key from engine.releases order by definition_key").query(Long.class).list();
    }

    private long deployed() {
        return records.number("select count(*) from feed.records where value_type in ('DEPLOYMENT', 'PROCESS') "
                + "and value::text not like '%trial%'");
    }
}

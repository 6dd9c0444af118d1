package org.openpass.authoring.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.authoring.feel.Gives;
import org.openpass.authoring.feel.PackagedGives;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.FormModel;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ProcessModel;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What may be said, as it is where nothing but what ships was released: without a store, for tests of rules. */
class PackagedKnown implements Known {

    private static final Map<String, Job> JOBS = Map.ofEntries(
            Map.entry("cargo.checkManifest", new Job(true, Set.of())),
            Map.entry("cargo.checkHouses", new Job(false, Set.of("cargo.checkManifest"))),
            Map.entry("cargo.selectWatched", new Job(true, Set.of("cargo.checkHouses"))),
            Map.entry("cargo.acceptManifest", new Job(true, Set.of("cargo.selectWatched"))),
            Map.entry("cargo.checkArrival", new Job(false, Set.of("cargo.acceptManifest"))),
            Map.entry("cargo.acceptArrival", new Job(true, Set.of("cargo.checkArrival"))),
            Map.entry("cargo.cancelManifest", new Job(true, Set.of())),
            Map.entry("cargo.checkOverdue", new Job(true, Set.of())),
            Map.entry("cargo.takeCourse", new Job(false, Set.of("cargo.checkOverdue"))),
            Map.entry("cargo.notifyOwner", new Job(true, Set.of("cargo.takeCourse"))),
            Map.entry("cargo.checkOwner", new Job(false, Set.of("cargo.notifyOwner"))),
            Map.entry("cargo.publishSale", new Job(true, Set.of("cargo.notifyOwner"))),
            Map.entry("cargo.closeRound", new Job(false, Set.of("cargo.publishSale"))),
            Map.entry("cargo.endSale", new Job(false, Set.of("cargo.closeRound"))),
            Map.entry("cargo.settleSale", new Job(true, Set.of("cargo.closeRound"))),
            Map.entry("cargo.notifyRemoval", new Job(true, Set.of("cargo.closeRound"))),
            Map.entry("cargo.checkRemoval", new Job(false, Set.of("cargo.notifyRemoval"))),
            Map.entry("cargo.revertGoods", new Job(true, Set.of("cargo.checkRemoval"))),
            Map.entry("cargo.endMoved", new Job(true, Set.of())),
            Map.entry("cargo.checkTransport", new Job(true, Set.of())),
            Map.entry("cargo.decideTransport", new Job(true, Set.of("cargo.checkTransport"))),
            Map.entry("cargo.acceptTransport", new Job(true, Set.of("cargo.decideTransport"))),
            Map.entry("cargo.checkDelivery", new Job(false, Set.of("cargo.acceptTransport"))),
            Map.entry("cargo.concludeTransport", new Job(true, Set.of("cargo.checkDelivery"))),
            Map.entry("cargo.applyCorrection", new Job(true, Set.of("cargo.checkManifest"))),
            Map.entry("cargo.checkVoyagePermit", new Job(false, Set.of("cargo.checkManifest"))),
            Map.entry("cargo.concludeVoyagePermit", new Job(true, Set.of("cargo.checkVoyagePermit"))),
            Map.entry("cargo.checkLoadingList", new Job(false, Set.of("cargo.concludeVoyagePermit"))),
            Map.entry("declaration.checkDeclaration", new Job(true, Set.of())),
            Map.entry("declaration.assessDuty", new Job(true, Set.of("declaration.checkDeclaration"))),
            Map.entry("declaration.acceptDeclaration", new Job(true, Set.of("declaration.checkDeclaration", "declaration.assessDuty"))),
            Map.entry("declaration.refuseDeclaration", new Job(true, Set.of("declaration.checkDeclaration"))),
            Map.entry("declaration.checkGoods", new Job(false, Set.of("declaration.checkDeclaration"))),
            Map.entry("declaration.requestSupplement", new Job(false, Set.of())),
            Map.entry("declaration.checkDeadline", new Job(false, Set.of("declaration.requestSupplement"))),
            Map.entry("declaration.checkChange", new Job(true, Set.of())),
            Map.entry("declaration.checkPeriod", new Job(false, Set.of("declaration.checkChange"))),
            Map.entry("declaration.extendPeriod", new Job(false, Set.of("declaration.checkChange"))),
            Map.entry("declaration.concludeChange", new Job(true, Set.of("declaration.checkChange"))),
            Map.entry("registration.checkApplication", new Job(true, Set.of())),
            Map.entry("registration.concludeRegistration", new Job(true, Set.of("registration.checkApplication"))));
    private static final Map<String, Decides> KINDS = Map.of(
            "Task_InspectGoods", new Decides("declaration.inspectGoods", true, "import-declaration",
                    Set.of(choice("decision", "ACCEPT", "DISCREPANCY"), text("method", null), text("place", null), text("findings", null))),
            "Task_ReviewDocuments", new Decides("declaration.reviewDocuments", true, "import-declaration",
                    Set.of(choice("decision", "ACCEPT", "INSPECT", "SUPPLEMENT", "REFUSE"), text("request", "SUPPLEMENT"))),
            "Task_DecideChange", new Decides("declaration.decideChange", false, "declaration-change",
                    Set.of(choice("decision", "APPROVE", "DISMISS", "EXTEND"), text("reason", null))),
            "Task_ReviewManifest", new Decides("cargo.reviewManifest", false, "manifest",
                    Set.of(choice("decision", "ACCEPT", "REFUSE"), text("reason", "REFUSE"))),
            "Task_DecideCorrection", new Decides("cargo.decideCorrection", false, "manifest",
                    Set.of(choice("decision", "APPROVE", "REFUSE"), text("reason", "REFUSE"))),
            "Task_DecideVoyagePermit", new Decides("cargo.decideVoyagePermit", false, "manifest",
                    Set.of(choice("decision", "GRANT", "EXTEND", "REFUSE"), text("reason", "REFUSE"))),
            "Task_DecideRegistration", new Decides("party.decideRegistration", false, "party-registration",
                    Set.of(choice("decision", "REGISTER", "REFUSE"))));
    private static final Map<String, Map<String, String>> MESSAGES = Map.of("manifest", Map.of("houses-complete", "caseNumber",
            "ship-arrived", "caseNumber", "manifest-cancelled", "caseNumber", "list-received", "caseNumber"),
            "overdue-goods", Map.of("goods-moved", "caseNumber"), "bonded-transport", Map.of("security-provided", "caseNumber",
            "transport-arrived", "caseNumber", "transport-asked", "caseNumber"), "import-declaration", Map.of(
            "supplement-answered", "supplementKey", "duty-paid", "caseNumber", "security-provided", "caseNumber",
            "goods-carried-in", "goodsKey", "change-concluded", "changeNumber", "declaration-withdrawn", "caseNumber"));
    private static final Map<String, Statuses> STATUSES = Map.of(
            "import-declaration", new Statuses(Set.of("DOC_REVIEW", "WAITING_CARRY_IN", "INSPECTION", "SUPPLEMENT", "AWAITING_PAYMENT",
                    "AWAITING_SECURITY", "CHANGE_PENDING"), Set.of("ACCEPTED", "REJECTED", "WITHDRAWN")),
            "bonded-transport", new Statuses(Set.of("TRANSPORT_REVIEW", "AWAITING_SECURITY", "UNDER_WAY", "TRANSPORT_REQUEST",
                    "MISSING_REVIEW"), Set.of("TRANSPORTED", "TRANSPORT_REFUSED", "DUTY_CHARGED", "TRANSPORT_WITHDRAWN")),
            "manifest", new Statuses(Set.of("MANIFEST_HOUSES", "MANIFEST_REVIEW", "AWAITING_ARRIVAL", "CORRECTION_REVIEW",
                    "VOYAGE_PERMIT_REVIEW", "DEPARTURE_LIST"), Set.of("MANIFEST_DONE", "MANIFEST_REFUSED", "MANIFEST_CANCELLED", "CORRECTED",
                    "CORRECTION_REFUSED", "VOYAGE_PERMITTED", "VOYAGE_REFUSED")),
            "overdue-goods", new Statuses(Set.of("OVERDUE_REVIEW", "OWNER_NOTIFIED", "FOR_SALE", "AWAITING_REMOVAL"),
                    Set.of("SOLD", "REVERTED", "GOODS_MOVED", "STORAGE_EXTENDED")),
            "declaration-change", new Statuses(Set.of("CHANGE_REVIEW"), Set.of("APPROVED", "DISMISSED")),
            "party-registration", new Statuses(Set.of("REGISTRATION_REVIEW"), Set.of("REGISTERED", "REGISTRATION_REFUSED")));

    /** Processes that an owner has made to be called. */
    private static final Set<String> PARTS = Set.of("obtain-supplement", "look-at-change");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, FormModel> forms = new TreeMap<>();
    private final Map<String, Decided> decisions = new TreeMap<>();

    PackagedKnown() {
        PackagedModelsTest.shipped().forEach((path, file) -> files.put(Files.base(path), file));
        all("forms/*/*.form").values().stream().map(ModelReader::form).forEach(form -> forms.put(form.id(), form));
        all("processes/*/*.dmn").values().stream().map(ModelReader::decision).forEach(this::keep);
    }

    private void keep(DecisionModel model) {
        decisions.put(model.id(), new Decided(model.kind(), model.versionTag(), model.parameters()));
    }

    static Decides.Field choice(String key, String... values) {
        return new Decides.Field(key, true, Set.of(values), null);
    }

    static Decides.Field text(String key, String when) {
        return new Decides.Field(key, true, Set.of(), when);
    }

    /** Files of the class path by their path in the repository. */
    static Map<String, byte[]> all(String pattern) {
        Map<String, byte[]> found = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                String path = file.getURL().getPath();
                found.put(path.substring(Math.max(path.lastIndexOf("/processes/"), path.lastIndexOf("/forms/")) + 1),
                        file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Override
    public Set<String> jobTypes() {
        return jobs().keySet();
    }

    @Override
    public Optional<Job> job(String type) {
        return Optional.ofNullable(jobs().get(type));
    }

    @Override
    public Optional<Decides> decides(String elementId, Map<String, String> properties) {
        String named = properties.get("decides");
        return named == null ? Optional.ofNullable(kinds().get(elementId))
                : kinds().values().stream().filter(kind -> kind.name().equals(named)).findFirst();
    }

    @Override
    public Set<String> decides() {
        return kinds().values().stream().map(Decides::name).collect(Collectors.toSet());
    }

    private static Map<String, Job> jobs() {
        return all(List.of(JOBS, PackagedGate.JOBS, PackagedPermits.JOBS, PackagedUnloading.JOBS));
    }

    private static Map<String, Decides> kinds() {
        return all(List.of(KINDS, PackagedGate.KINDS, PackagedPermits.KINDS, PackagedSales.KINDS, PackagedTransport.KINDS,
                PackagedUnloading.KINDS));
    }

    private static <V> Map<String, V> all(List<Map<String, V>> parts) {
        Map<String, V> all = new HashMap<>();
        parts.forEach(all::putAll);
        return all;
    }

    @Override
    public Map<String, String> messages(String process) {
        return all(List.of(MESSAGES, PackagedGate.MESSAGES, PackagedPermits.MESSAGES, PackagedUnloading.MESSAGES))
                .getOrDefault(process, Map.of());
    }

    @Override
    public Optional<Statuses> statuses(String process) {
        return Optional.ofNullable(all(List.of(STATUSES, PackagedGate.STATUSES, PackagedPermits.STATUSES, PackagedUnloading.STATUSES))
                .get(process));
    }

    @Override
    public Set<String> groups() {
        return Set.of("clearance-officer", "inspector", "cargo-officer");
    }

    @Override
    public Set<String> roles() {
        return Set.of("clearance-officer", "inspector", "declarant", "payer", "cargo-officer");
    }

    @Override
    public Set<String> goals() {
        return Set.of("clearance.documentReview.goal", "clearance.inspection.goal", "clearance.change.goal");
    }

    @Override
    public Set<String> parameters() {
        return Set.of("clearance.documentReview.goal", "clearance.inspection.goal", "clearance.change.goal",
                "fine.carryOut", "cargo.carryOut.extensionDays", "cargo.storage.warehouseMore", "cargo.transport.extensionDays",
                "cargo.transshipment.loadDays", "cargo.unloading.extensionMonths", "overdue.consignmentDays", "overdue.holdDays", "selection.aeoFactor", "supplement.longestDays", "withdrawal.longestExtension");
    }

    @Override
    public Set<String> taken() {
        return Set.of("caseNumber", "inOrder", "chapters", "decision", "supplementKey");
    }

    @Override
    public Optional<Decided> decision(String id) {
        return Optional.ofNullable(decisions.get(id));
    }

    @Override
    public Gives gives() {
        return new PackagedGives();
    }

    @Override
    public List<String> forms(String id) {
        return forms.containsKey(id) ? List.of(forms.get(id).versionTag()) : List.of();
    }

    @Override
    public Optional<FormModel> form(String id, String tag) {
        return Optional.ofNullable(forms.get(id)).filter(form -> form.versionTag().equals(tag));
    }

    @Override
    public Set<String> processes() {
        Set<String> all = new TreeSet<>(STATUSES.keySet());
        all.addAll(PARTS);
        return all;
    }

    @Override
    public List<String> tags(String process) {
        return STATUSES.containsKey(process) || PARTS.contains(process) ? List.of("1.0", "0.9") : List.of();
    }

    /** Under 0.9 nothing says yet that it is a part. */
    @Override
    public Optional<ProcessModel> called(String process, String tag) {
        if (!PARTS.contains(process) || !tags(process).contains(tag)) {
            return Optional.empty();
        }
        String properties = tag.equals("0.9") ? "" : "<zeebe:properties><zeebe:property name=\"partOf\" value=\""
                + (process.equals("obtain-supplement") ? "import-declaration" : "declaration-change")
                + "\" /><zeebe:property name=\"takes\" value=\"chapters\" /></zeebe:properties>";
        return Optional.of(ModelReader.process(("<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" "
                + "xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\"><bpmn:process id=\"" + process + "\" isExecutable=\"true\">"
                + "<bpmn:extensionElements><zeebe:versionTag value=\"" + tag + "\" />" + properties + "</bpmn:extensionElements>"
                + "<bpmn:startEvent id=\"StartEvent_Begun\" /></bpmn:process></bpmn:definitions>").getBytes(StandardCharsets.UTF_8)));
    }

    /** What ships under a tag stays under it. */
    @Override
    public boolean tagTaken(String path, String id, String tag, byte[] content) {
        byte[] shipped = files.get(Files.base(path));
        return shipped != null && !Arrays.equals(shipped, content)
                && new String(shipped, StandardCharsets.UTF_8).contains("\"" + tag + "\"");
    }
}

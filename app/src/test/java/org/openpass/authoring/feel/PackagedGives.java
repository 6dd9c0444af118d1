package org.openpass.authoring.feel;

import static org.openpass.authoring.feel.FeelType.CONTEXT;
import static org.openpass.authoring.feel.FeelType.FLAG;
import static org.openpass.authoring.feel.FeelType.LIST;
import static org.openpass.authoring.feel.FeelType.NUMBER;
import static org.openpass.authoring.feel.FeelType.TEXT;
import static org.openpass.authoring.feel.FeelType.WRITTEN_DATE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.engine.reading.Element;

/** What the steps of the packaged processes give, without the application that would say it. */
public class PackagedGives implements Gives {

    private static final Given LANES = new Given("", CONTEXT, false, Set.of(), List.of(
            Given.of("lane", Set.of("STRAIGHT_THROUGH", "DOC_REVIEW", "INSPECTION")), Given.of("rule", TEXT),
            Given.of("method", TEXT)));
    private static final Given REVIEW = new Given("", CONTEXT, false, Set.of(), List.of(
            Given.of("required", FLAG), Given.of("rule", TEXT), Given.of("ground", TEXT)));
    private static final Map<String, List<Given>> JOBS = Map.ofEntries(
            Map.entry("cargo.checkManifest", List.of(Given.of("manifestPart", TEXT), Given.of("reviewDueAt", TEXT))),
            Map.entry("cargo.applyCorrection", List.of(Given.of("outcome", Set.of("CORRECTED", "CORRECTION_REFUSED")))),
            Map.entry("cargo.checkVoyagePermit", List.of(Given.of("voyageAnswerOver", FLAG), Given.of("voyageAnswerDueAt", TEXT))),
            Map.entry("cargo.concludeVoyagePermit", List.of(Given.of("outcome", Set.of("VOYAGE_PERMITTED", "VOYAGE_REFUSED")))),
            Map.entry("cargo.checkLoadingList", List.of(Given.of("listAwaited", FLAG), Given.of("listDueAt", TEXT))),
            Map.entry("cargo.checkHouses", List.of(Given.of("housesAwaited", FLAG), Given.of("housesDueAt", TEXT))),
            Map.entry("cargo.selectWatched", List.of(Given.of("reviewNeeded", FLAG), Given.of("reviewDueAt", TEXT))),
            Map.entry("cargo.acceptManifest", List.of(Given.of("outcome", Set.of("ACCEPTED", "REFUSED")))),
            Map.entry("cargo.checkArrival", List.of(Given.of("arrived", FLAG), Given.of("arrivalDueAt", TEXT))),
            Map.entry("cargo.acceptArrival", List.of()),
            Map.entry("cargo.cancelManifest", List.of()),
            Map.entry("cargo.checkPermit", List.of(Given.of("matter", Set.of("PERMIT", "LOSS", "DESTROYED")), Given.of("answerEndsAt", TEXT),
                    Given.of("decisionDueAt", TEXT))),
            Map.entry("cargo.checkPermitAnswer", List.of(Given.of("answerOver", FLAG), Given.of("answerEndsAt", TEXT))),
            Map.entry("cargo.grantPermit", List.of(Given.of("outcome", Set.of("GRANTED", "REFUSED")))),
            Map.entry("cargo.checkPermitWork", List.of(Given.of("workOver", FLAG), Given.of("permitEndsAt", TEXT))),
            Map.entry("cargo.closePermit", List.of(Given.of("dutyOwed", FLAG))),
            Map.entry("cargo.settleLoss", List.of(Given.of("dutyOwed", FLAG))),
            Map.entry("cargo.levyPermitDuty", List.of()),
            Map.entry("cargo.checkUnloading", List.of(Given.of("reviewNeeded", FLAG), Given.of("periodEndsAt", TEXT),
                    Given.of("decisionDueAt", TEXT))),
            Map.entry("cargo.checkUnloadingPeriod", List.of(Given.of("periodOver", FLAG), Given.of("periodEndsAt", TEXT))),
            Map.entry("cargo.acceptUnloading", List.of(Given.of("outcome", Set.of("ACCEPTED", "REFUSED")))),
            Map.entry("cargo.checkCarryIn", List.of(Given.of("carryIn", Set.of("DONE", "EXTENSION", "AWAITED")), Given.of("carryInDueAt", TEXT),
                    Given.of("carryInExtensionDueAt", TEXT))),
            Map.entry("cargo.extendCarryIn", List.of()),
            Map.entry("cargo.closeUnloading", List.of(Given.of("discrepanciesFound", FLAG), Given.of("discrepancyDueAt", TEXT))),
            Map.entry("cargo.endUnloading", List.of()),
            Map.entry("cargo.checkOverdue", List.of(Given.of("reviewDueAt", TEXT))),
            Map.entry("cargo.takeCourse", List.of(Given.of("course", TEXT), Given.of("holdEndsAt", TEXT))),
            Map.entry("cargo.notifyOwner", List.of()),
            Map.entry("cargo.checkOwner", List.of(Given.of("ownerAwaited", FLAG), Given.of("noticeEndsAt", TEXT))),
            Map.entry("cargo.publishSale", List.of(Given.of("roundOpensAt", TEXT))),
            Map.entry("cargo.closeRound", List.of(Given.of("sold", FLAG), Given.of("roundResult", TEXT), Given.of("roundOpensAt", TEXT))),
            Map.entry("cargo.endSale", List.of(Given.of("sold", FLAG), Given.of("saleResult", TEXT), Given.of("consignmentEndsAt", TEXT))),
            Map.entry("cargo.settleSale", List.of()),
            Map.entry("cargo.notifyRemoval", List.of()),
            Map.entry("cargo.checkRemoval", List.of(Given.of("removalAwaited", FLAG), Given.of("removalEndsAt", TEXT))),
            Map.entry("cargo.revertGoods", List.of()),
            Map.entry("cargo.endMoved", List.of()),
            Map.entry("cargo.checkTransport", List.of(Given.of("transportFacts", CONTEXT), Given.of("filedOn", WRITTEN_DATE),
                    Given.of("decisionDueAt", TEXT))),
            Map.entry("cargo.decideTransport", List.of(Given.of("outcome", Set.of("ALLOWED", "SECURITY", "REFUSED")))),
            Map.entry("cargo.acceptTransport", List.of()),
            Map.entry("cargo.checkDelivery", List.of(Given.of("delivery", Set.of("AWAITED", "ASKED", "MISSING", "SIGN", "SETTLED")),
                    Given.of("arriveBy", TEXT), Given.of("answerEndsAt", TEXT), Given.of("decisionDueAt", TEXT))),
            Map.entry("cargo.concludeTransport", List.of(Given.of("conclusion", Set.of("TRANSPORTED", "DUTY_CHARGED", "WITHDRAWN")))),
            Map.entry("cargo.watchCarryOut", List.of(Given.of("carryOutStanding", Set.of("CARRIED_OUT", "PERMISSION_ENDED", "ASKED", "PASSED",
                    "LATE", "WAITS")), Given.of("carryOutDueAt", TEXT), Given.of("carryOutDecisionDueAt", TEXT))),
            Map.entry("cargo.checkTransshipment", List.of(Given.of("confirmNeeded", FLAG), Given.of("confirmDueAt", TEXT),
                    Given.of("withdrawalDueAt", TEXT))),
            Map.entry("cargo.acceptTransshipment", List.of(Given.of("transshipmentOutcome", Set.of("ACCEPTED", "REFUSED", "WITHDRAWN")))),
            Map.entry("cargo.checkLoading", List.of(Given.of("loadingStanding", Set.of("OVER", "LEFT_BEHIND", "WAITS")),
                    Given.of("loadingDueAt", TEXT), Given.of("leftBehindDueAt", TEXT))),
            Map.entry("cargo.closeTransshipment", List.of(Given.of("transshipmentEnd", Set.of("TRANSSHIPPED", "RETURNED", "STAYED")))),
            Map.entry("cargo.withdrawTransshipment", List.of()),
            Map.entry("declaration.checkDeclaration", List.of(Given.of("inOrder", FLAG),
                    new Given("chapters", LIST, false, Set.of(), List.of(Given.of("", TEXT))),
                    new Given("origins", LIST, false, Set.of(), List.of(Given.of("", TEXT))),
                    Given.of("importerRisk", TEXT), Given.of("firstImport", FLAG), Given.of("randomDraw", NUMBER),
                    Given.of("randomShare", NUMBER), Given.of("aeo", FLAG), Given.of("parameters", CONTEXT),
                    Given.of("taxFacts", CONTEXT), Given.of("filedOn", WRITTEN_DATE), Given.of("reviewDueAt", TEXT),
                    Given.of("inspectionDueAt", TEXT))),
            Map.entry("declaration.checkGoods", List.of(Given.of("goodsHere", FLAG), Given.of("goodsKey", TEXT))),
            Map.entry("declaration.requestSupplement", List.of(Given.of("supplementKey", TEXT), Given.of("supplementDueAt", TEXT))),
            Map.entry("declaration.checkDeadline", List.of(Given.of("deadlineMoved", FLAG), Given.of("supplementDueAt", TEXT))),
            Map.entry("declaration.assessDuty", List.of(Given.of("firstComes", Set.of("NOTHING", "PAYMENT", "SECURITY")))),
            Map.entry("declaration.acceptDeclaration", List.of(Given.of("acceptance",
                    Set.of("ACCEPTED", "CHANGE_PENDING", "WITHDRAWN")), Given.of("changeNumber", TEXT))),
            Map.entry("declaration.refuseDeclaration", List.of()),
            Map.entry("declaration.checkChange", List.of(Given.of("approvalNeeded", FLAG), Given.of("decisionDueAt", TEXT),
                    Given.of("periodEndsAt", TEXT))),
            Map.entry("declaration.checkPeriod", List.of(Given.of("periodOver", FLAG), Given.of("periodEndsAt", TEXT))),
            Map.entry("declaration.extendPeriod", List.of(Given.of("periodEndsAt", TEXT))),
            Map.entry("declaration.concludeChange", List.of(Given.of("outcome", Set.of("APPROVED", "DISMISSED")))),
            Map.entry("registration.checkApplication", List.of(Given.of("decisionDueAt", TEXT))),
            Map.entry("registration.concludeRegistration", List.of(Given.of("outcome", Set.of("REGISTERED", "REFUSED")))));

    @Override
    public List<Given> start(String process) {
        return List.of(Given.of("caseNumber", TEXT));
    }

    @Override
    public Optional<List<Given>> job(String type) {
        return Optional.ofNullable(JOBS.get(type));
    }

    @Override
    public Optional<List<Given>> task(Element task) {
        return Optional.of(List.of(Given.of("decision", Set.of())));
    }

    @Override
    public Optional<List<Given>> message(String name, String process) {
        return Optional.of(List.of());
    }

    @Override
    public Optional<Decided> decision(Element.Decision called) {
        return Optional.of(new Decided("select-lane".equals(called.id()) ? LANES : REVIEW, Set.of("name-transport-approval".equals(called.id())
                ? "transportFacts" : "taxFacts"), false));
    }
}

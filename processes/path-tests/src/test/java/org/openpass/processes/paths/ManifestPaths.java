package org.openpass.processes.paths;

import java.util.List;

/** The pieces that paths of {@code manifest} are made of: elements and flows in the order of the engine. */
final class ManifestPaths {

    static final List<String> PART = List.of("StartEvent_ManifestSubmitted", "Flow_SubmittedToCheck", "Task_CheckManifest",
            "Flow_CheckToPart", "Gateway_WhichPart");
    static final List<String> BEGUN = List.of("StartEvent_ManifestSubmitted", "Flow_SubmittedToCheck", "Task_CheckManifest",
            "Flow_CheckToPart", "Gateway_WhichPart", "Flow_CheckToGather", "SubProcess_GatherHouses", "StartEvent_GatheringBegun", "Flow_HousesBegun");
    static final List<String> HOUSES = List.of("Gateway_LookAgain", "Flow_HousesToCheck", "Task_CheckHouses", "Flow_HousesChecked",
            "Gateway_HousesAwaited");
    static final List<String> HOUSES_COME = List.of("Flow_HousesWaits", "Gateway_HousesOrTime", "Event_HousesComplete",
            "Flow_HousesNews");
    static final List<String> HOUSES_LATE = List.of("Flow_HousesWaits", "Gateway_HousesOrTime", "Event_HousesDue",
            "Flow_HousesTime");
    static final List<String> GATHERED = List.of("Flow_HousesOver", "EndEvent_HousesGathered", "Flow_GatheredToDecide",
            "SubProcess_DecideManifest", "StartEvent_DecidingBegun", "Flow_DecidingToSelect", "Task_SelectWatched", "Flow_SelectToReview",
            "Gateway_ReviewNeeded");
    static final List<String> NO_REVIEW = List.of("Flow_NoReview");
    static final List<String> REVIEWED = List.of("Flow_ReviewNeeded", "Task_ReviewManifest", "Flow_Reviewed");
    static final List<String> CONCLUDED = List.of("Gateway_ReviewsMeet", "Flow_ToAccept", "Task_AcceptManifest",
            "Flow_AcceptToDecided", "EndEvent_ManifestDecided", "Flow_DecidedToAccepted", "Gateway_ManifestAccepted");
    static final List<String> REFUSED = List.of("Flow_Refused", "EndEvent_ManifestRefused");
    static final List<String> ACCEPTED = List.of("Flow_Accepted", "SubProcess_AwaitArrival", "StartEvent_AwaitingBegun",
            "Flow_ArrivalBegun");
    static final List<String> ARRIVAL = List.of("Gateway_AskAgain", "Flow_ArrivalToCheck", "Task_CheckArrival",
            "Flow_ArrivalChecked", "Gateway_Arrived");
    static final List<String> SHIP_COMES = List.of("Flow_ArrivalWaits", "Gateway_ArrivalOrTime", "Event_ShipArrived",
            "Flow_ArrivalNews");
    static final List<String> SHIP_OVERDUE = List.of("Flow_ArrivalWaits", "Gateway_ArrivalOrTime", "Event_ArrivalDue",
            "Flow_ArrivalTime");
    static final List<String> DONE = List.of("Flow_ArrivalOver", "EndEvent_ArrivalReported", "Flow_ArrivedToAccept",
            "Task_AcceptArrival", "Flow_AcceptedToEnd", "EndEvent_ArrivalAccepted");
    static final List<String> TAKEN_BACK = List.of("SubProcess_EndCancelled", "StartEvent_ManifestCancelled",
            "Flow_CancelledToCancel", "Task_CancelManifest", "Flow_CancelToEnd", "EndEvent_ManifestCancelled");

    static final List<String> CORRECTION = List.of("Flow_PartCorrection", "SubProcess_Correct", "StartEvent_CorrectionBegun",
            "Flow_CorrectionBegun", "Task_DecideCorrection", "Flow_CorrectionDecided", "Task_ApplyCorrection", "Flow_CorrectionApplied",
            "Gateway_Corrected");
    static final List<String> CORRECTED = List.of("Flow_Corrected", "EndEvent_Corrected", "Flow_CorrectedToEnd",
            "EndEvent_CorrectionOver");
    static final List<String> NOT_CORRECTED = List.of("Flow_CorrectionRefused", "EndEvent_CorrectionRefused", "Flow_CorrectedToEnd",
            "EndEvent_CorrectionOver");
    static final List<String> PERMIT = List.of("Flow_PartPermit", "SubProcess_Permit", "StartEvent_PermitBegun", "Flow_PermitBegun");
    static final List<String> PERIOD = List.of("Gateway_ReadPeriod", "Flow_ToCheckPermit", "Task_CheckVoyagePermit",
            "Flow_PermitChecked", "Gateway_AnswerOver");
    static final List<String> ANSWER = List.of("Flow_AnswerOpen", "Task_DecideVoyagePermit");
    static final List<String> DECIDED = List.of("Flow_PermitDecided", "Gateway_PermitDecision");
    static final List<String> EXTENDED = List.of("Flow_PermitExtended");
    static final List<String> RAN_OUT = List.of("Boundary_AnswerDue", "Flow_AnswerDue");
    static final List<String> DEEMED = List.of("Flow_PermitDeemed");
    static final List<String> ANSWERED = List.of("Flow_PermitAnswered");
    static final List<String> CONCLUDE = List.of("Gateway_AnswersMeet", "Flow_ToConcludePermit", "Task_ConcludeVoyagePermit",
            "Flow_PermitConcluded", "Gateway_PermitGranted");
    static final List<String> NOT_GRANTED = List.of("Flow_PermitRefused", "EndEvent_PermitRefused", "Flow_PermitToEnd",
            "EndEvent_PermitOver");
    static final List<String> GRANTED = List.of("Flow_PermitGranted", "SubProcess_AwaitList", "StartEvent_ListBegun", "Flow_ListBegun");
    static final List<String> LIST = List.of("Gateway_ListAgain", "Flow_ListToCheck", "Task_CheckLoadingList", "Flow_ListChecked",
            "Gateway_ListAwaited");
    static final List<String> LIST_COMES = List.of("Flow_ListWaits", "Gateway_ListOrTime", "Event_ListReceived", "Flow_ListNews");
    static final List<String> LIST_OVERDUE = List.of("Flow_ListWaits", "Gateway_ListOrTime", "Event_ListDue", "Flow_ListTime");
    static final List<String> PERMITTED = List.of("Flow_ListOver", "EndEvent_ListSettled", "Flow_ListToGranted",
            "EndEvent_PermitGranted", "Flow_PermitToEnd", "EndEvent_PermitOver");

    private ManifestPaths() {
    }
}

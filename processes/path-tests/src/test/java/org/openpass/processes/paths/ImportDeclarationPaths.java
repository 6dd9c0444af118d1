package org.openpass.processes.paths;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pieces that paths of {@code import-declaration} are made of: elements and flows in the order of the engine. */
final class ImportDeclarationPaths {

    static final List<String> FILED_AND_CHECKED = List.of("StartEvent_DeclarationFiled", "Flow_FiledToCheck",
            "Task_CheckDeclaration", "Flow_CheckToInOrder", "Gateway_DeclarationInOrder");
    static final List<String> REJECTED = List.of("Flow_NotInOrder", "EndEvent_DeclarationRejected");
    static final List<String> SELECTED = List.of("Flow_InOrder", "SubProcess_ExamineDeclaration",
            "StartEvent_ExaminationBegun", "Flow_BegunToTaxReview", "Task_NameTaxReview", "Flow_TaxReviewToSelect",
            "Task_SelectLane", "Flow_SelectToLane", "Gateway_Lane");
    static final List<String> REVIEW = List.of("Gateway_ReviewAgain", "Flow_ToReview", "Task_ReviewDocuments",
            "Flow_Reviewed", "Gateway_ReviewDecision");
    static final List<String> GOODS_ASKED = List.of("Gateway_InspectAgain", "Flow_ToInspection", "SubProcess_ExamineGoods",
            "StartEvent_InspectionOrdered", "Flow_OrderedToCheck", "Task_CheckGoods", "Flow_CheckToHere", "Gateway_GoodsHere");
    static final List<String> AWAITED = List.of("Flow_GoodsAwaited", "Event_GoodsCarriedIn");
    static final List<String> CARRIED_IN = List.of("Flow_GoodsCarriedIn");
    static final List<String> LOOKED_AT = List.of("Gateway_GoodsMeet", "Flow_ToGoods", "Task_InspectGoods", "Flow_GoodsToInspected",
            "EndEvent_GoodsExamined", "Flow_Inspected", "Gateway_GoodsAsDeclared");
    static final List<String> INSPECTION = joined(GOODS_ASKED, List.of("Flow_GoodsHere"), LOOKED_AT);
    static final List<String> STRAIGHT_THROUGH = List.of("Flow_StraightThrough");
    static final List<String> DOC_REVIEW = joined(List.of("Flow_DocumentReview"), REVIEW);
    static final List<String> ORDERED = joined(List.of("Flow_OrderInspection"), INSPECTION);
    static final List<String> IN_ORDER = List.of("Flow_AcceptDocuments");
    static final List<String> INSPECTED = joined(List.of("Flow_Inspection"), INSPECTION);
    static final List<String> AS_DECLARED = List.of("Flow_AsDeclared");
    static final List<String> DIFFERENT = joined(List.of("Flow_NotAsDeclared"), REVIEW);
    static final List<String> EXAMINED = List.of("Gateway_ExaminationsMeet", "Flow_ExaminationsToExamined",
            "EndEvent_DeclarationExamined", "Flow_ExaminedToCollect");
    static final List<String> ASKED = List.of("Flow_AskSupplement", "SubProcess_ObtainSupplement",
            "StartEvent_SupplementNeeded", "Flow_NeededToRequest", "Task_RequestSupplement", "Flow_RequestToWait",
            "Gateway_WaitAgain", "Flow_ToAnswerOrDeadline", "Gateway_AnswerOrDeadline");
    static final List<String> ANSWERED = List.of("Event_SupplementAnswered",
            "Flow_Answered", "Gateway_AnswersMeet", "Flow_AnswersToEnd", "EndEvent_SupplementEnded",
            "Flow_SupplementToReview");
    static final List<String> DEADLINE = List.of("Event_DeadlineReached",
            "Flow_DeadlineToCheck", "Task_CheckDeadline", "Flow_CheckToMoved", "Gateway_DeadlineMoved");
    static final List<String> MOVED = List.of("Flow_DeadlineMoved", "Gateway_WaitAgain",
            "Flow_ToAnswerOrDeadline", "Gateway_AnswerOrDeadline");
    static final List<String> LAPSED = List.of("Flow_DeadlinePassed", "Gateway_AnswersMeet",
            "Flow_AnswersToEnd", "EndEvent_SupplementEnded", "Flow_SupplementToReview");
    static final List<String> REFUSED = List.of("Flow_Refuse", "Task_RefuseDeclaration",
            "Flow_RefuseToRefused", "EndEvent_DeclarationRefused", "Boundary_ExaminationRefused", "Flow_RefusedToEnd",
            "EndEvent_RefusedByOfficer");
    static final List<String> ASSESSED = List.of("SubProcess_CollectDuty", "StartEvent_CollectionBegun",
            "Flow_CollectionToAssess", "Task_AssessDuty", "Flow_AssessToFirst", "Gateway_WhatComesFirst");
    static final List<String> NOTHING_FIRST = List.of("Flow_NothingFirst");
    static final List<String> PAID_FIRST = List.of("Flow_PaymentFirst", "Event_DutyPaid", "Flow_Paid");
    static final List<String> SECURITY_FIRST = List.of("Flow_SecurityFirst", "Gateway_SecurityOrPayment");
    static final List<String> SECURED = List.of("Event_SecurityProvided",
            "Flow_Secured");
    static final List<String> PAID_INSTEAD = List.of("Event_DutyPaidInstead",
            "Flow_PaidInstead");
    static final List<String> COLLECTED = List.of("Gateway_PaymentsMeet", "Flow_PaymentsToCollected",
            "EndEvent_DutyCollected", "Flow_CollectedToAccept");
    static final List<String> ASKED_TO_ACCEPT = List.of("Gateway_AcceptAgain", "Flow_ToAccept",
            "Task_AcceptDeclaration", "Flow_AcceptToOutcome", "Gateway_Accepted");
    static final List<String> ACCEPTED = joined(ASKED_TO_ACCEPT,
            List.of("Flow_Accepted", "EndEvent_DeclarationAccepted"));
    static final List<String> WITHDRAWN = List.of("SubProcess_EndWithdrawn", "StartEvent_WithdrawalApproved",
            "Flow_WithdrawalToEnd", "EndEvent_DeclarationWithdrawn");
    static final Map<String, List<String>> LANES = Map.of("STRAIGHT_THROUGH", STRAIGHT_THROUGH,
            "DOC_REVIEW", joined(DOC_REVIEW, IN_ORDER), "INSPECTION", joined(INSPECTED, AS_DECLARED));

    private ImportDeclarationPaths() {
    }

    @SafeVarargs
    static List<String> joined(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}

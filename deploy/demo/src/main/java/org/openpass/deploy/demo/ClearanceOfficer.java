package org.openpass.deploy.demo;

import java.util.List;
import java.util.Map;

/** The officer who reviews documents and decides requests to withdraw and amend. */
final class ClearanceOfficer implements Participant {

    private static final String AGREES = "송품장과 신고 내용이 일치함. The invoice agrees with the declaration.";

    private final TaskInbox inbox;

    ClearanceOfficer(Api api, String name) {
        inbox = new TaskInbox(api, Role.OFFICER, name);
    }

    @Override
    public void work(List<Course> courses) {
        inbox.work(courses, ClearanceOfficer::usual);
    }

    private static Map<String, Object> usual(Act act) {
        return switch (act) {
            case INSPECT -> Map.of("findings", "현품 확인이 필요함. The goods have to be seen.");
            case SUPPLEMENT -> Map.of("findings", "서류 미비. A document is missing.", "supplementKind", "2",
                    "supplementDays", 7, "request", "송품장을 첨부하세요. Attach the invoice.");
            case REFUSE -> Map.of("findings", "요건을 갖추지 못함. The requirements are not met.", "refusalGround",
                    "REQUIREMENTS_NOT_MET", "refusalReason", "요건을 갖추지 못함. The requirements are not met.");
            case APPROVE -> Map.of("reason", "사유가 인정됨. The reason is sound.");
            case DISMISS -> Map.of("reason", "사유가 인정되지 않음. The reason is not shown.");
            case EXTEND -> Map.of("reason", "확인에 시간이 더 필요함. The check takes longer.", "extensionDays", 5);
            default -> Map.of("findings", AGREES);
        };
    }
}

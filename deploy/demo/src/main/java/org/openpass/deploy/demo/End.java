package org.openpass.deploy.demo;

import java.util.Optional;

/** Where a declaration can come to rest, as the demonstration tells them apart. */
enum End {
    ACCEPTED("accepted 수리"),
    DOC_REVIEW("waits: document review 서류심사"),
    INSPECTION("waits: inspection 검사"),
    AWAITING_PAYMENT("waits: payment 납부대기"),
    SUPPLEMENT("waits: supplement 보완요구"),
    AWAITING_SECURITY("waits: security 담보대기"),
    CHANGE_PENDING("waits: decision on a request 변경심사"),
    WITHDRAWN("withdrawn 취하"),
    REJECTED("rejected 각하"),
    /** Not received: the sender gets every error and may mend and send it again. */
    REFUSED("refused 오류통보"),
    /** The system broke a promise: an answer 5xx, or no end in time. */
    FAILED("FAILED 실패");

    private final String label;

    End(String label) {
        this.label = label;
    }

    /** English and Korean. */
    String label() {
        return label;
    }

    /** The end that a declaration's status means; empty while the machine works on it. */
    static Optional<End> ofStatus(String status) {
        return switch (status) {
            case "ACCEPTED", "DOC_REVIEW", "INSPECTION", "SUPPLEMENT", "AWAITING_PAYMENT", "AWAITING_SECURITY",
                    "CHANGE_PENDING", "WITHDRAWN", "REJECTED" -> Optional.of(valueOf(status));
            default -> Optional.empty();
        };
    }
}

package org.openpass.cargo;

import java.util.Arrays;

/**
 * What happens to a consignment or a voyage. The Korean text is UNI-PASS's own where one was recorded, else ours; customs may change it by
 * the code list CARGO_EVENT. Its order says nothing.
 */
public enum EventKind {
    ARRIVAL_REPORTED("입항보고 제출", "Arrival reported"),
    ARRIVAL_ACCEPTED("입항보고 수리", "Arrival accepted"),
    VOYAGE_CORRECTED("입항적하목록 운항정보 정정", "Voyage of the manifest corrected"),
    MANIFEST_CORRECTED("입항적하목록 정정", "Line of the manifest corrected"),
    MANIFEST_SUBMITTED("입항적하목록 제출", "Manifest submitted", CargoStatus.EXPECTED),
    MANIFEST_ACCEPTED("입항적하목록 심사완료", "Manifest accepted", CargoStatus.EXPECTED),
    UNLOADING_ACCEPTED("하선신고 수리", "Unloading accepted", CargoStatus.UNLOADED),
    /** Customs lets it not be unloaded: it goes back, or measures are taken (Art. 140(7)). */
    UNLOADING_FORBIDDEN("하역 제한", "Unloading forbidden", null, "", true, false),
    TRANSPORT_ACCEPTED("보세운송 신고 수리", "Bonded transport accepted", null, "", true, false),
    CARRY_IN_EXTENSION_ASKED("하선장소 반입기간연장 승인신청", "Longer time for the carry-in asked for", null, "CAGB08", true, false),
    CARRY_IN_EXTENDED("하선장소 반입기간연장 승인", "Longer time for the carry-in approved", null, "CAGB09", true, false),
    /** Carried in (A157). Its status follows from what lies where. */
    IN("반입신고", "Carried in", null, "", true, false),
    /** Carried out (A157); the text of progress is that of the last packages. */
    OUT("반출신고", "Carried out", null, "CAGE12", true, false),
    DECLARED("수입신고", "Import declared", null, "", true, true),
    REVIEWED("수입(사용소비) 심사진행", "Import under review", null, "", true, true),
    APPROVED("수입(사용소비) 결재통보", "Import approved", null, "", true, true),
    ACCEPTED("수입신고수리", "Import declaration accepted", null, "", true, true),
    LIST_RECEIVED("통관목록접수", "Clearance list received", null, "", true, true),
    LIST_ACCEPTED("통관목록심사완료", "Clearance list accepted", null, "IMPA36", true, true),
    /** A difference between what came and the manifest was settled: so many are expected now. */
    EXPECTED_CORRECTED("반입결과 이상 정정", "Expected packages corrected"),
    /** Something was permitted or approved: works, outside storage, repair. */
    PERMITTED("허가·승인", "Permitted"),
    DESTROYED("폐기", "Destroyed", CargoStatus.LOST),
    LOST("멸실", "Lost", CargoStatus.LOST),
    /** Left by a bonded transport and did not come (A217): written off. */
    NOT_ARRIVED("보세운송 미도착", "Did not arrive under bond", CargoStatus.LOST),
    SOLD("매각", "Sold", CargoStatus.SOLD),
    REVERTED("국고귀속", "Fell to the treasury", CargoStatus.REVERTED),
    TRANSSHIPPED("환적", "Transshipped", CargoStatus.TRANSSHIPPED),
    RETURNED("반송", "Returned", CargoStatus.RETURNED),
    /** An officer keeps goods where they lie (A237, A265). */
    HELD("반출 보류", "Held by customs", null, "", false, false),
    HOLD_LIFTED("반출 보류 해제", "Let go by customs", null, "", false, false),
    /** A report of before, or a declaration, was taken back. */
    TAKEN_BACK("취소", "Taken back", null, "", false, false),
    /** Recorded or corrected without a manifest. */
    RECORDED("화물 기록", "Recorded", CargoStatus.RECORDED, "", false, false);

    private final String korean;
    private final String english;
    private final CargoStatus status;
    private final String code;
    private final boolean shown;
    private final boolean clearance;

    /** Of a voyage, or of no consequence for the progress that is told. */
    EventKind(String korean, String english) {
        this(korean, english, null, "", false, false);
    }

    EventKind(String korean, String english, CargoStatus status) {
        this(korean, english, status, "", true, false);
    }

    EventKind(String korean, String english, CargoStatus status, String code, boolean shown, boolean clearance) {
        this.korean = korean;
        this.english = english;
        this.status = status;
        this.code = code;
        this.shown = shown;
        this.clearance = clearance;
    }

    /** The text that UNI-PASS writes. */
    public String korean() {
        return korean;
    }

    /** The same in English. */
    public String english() {
        return english;
    }

    /** The code of progress (prgsStCd) that was recorded with it; empty where none is known. */
    public String code() {
        return code;
    }

    /** What the consignment becomes by it; null where that follows from what lies where, or nothing changes. */
    CargoStatus status() {
        return status;
    }

    /** Whether its text is the progress of the consignment (prgsStts) as long as nothing newer has one. */
    public boolean shown() {
        return shown;
    }

    /** Whether its text is the progress of the clearance (csclPrgsStts), too. */
    public boolean clearance() {
        return clearance;
    }

    /** The names of the kinds that are shown. */
    static String[] allShown() {
        return Arrays.stream(values()).filter(EventKind::shown).map(Enum::name).toArray(String[]::new);
    }
}

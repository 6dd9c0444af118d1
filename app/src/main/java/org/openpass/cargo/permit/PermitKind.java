package org.openpass.cargo.permit;

import java.util.Optional;

/** What may be applied for or reported, each by its article. */
public enum PermitKind {
    /** 보세구역 외 장치허가 (Art. 156, Decree Art. 175): nothing says that it is deemed permitted. */
    OUTSIDE_STORAGE(Matter.PERMIT, "Customs Act Art. 156(1)", null),
    /** 보수작업 승인 (Art. 158, Decree Art. 177). */
    REPAIR(Matter.PERMIT, "Customs Act Art. 158(2)", "Customs Act Art. 158(4)"),
    /** 해체·절단 등 작업허가 (Art. 159, Decree Art. 178). */
    DISASSEMBLY(Matter.PERMIT, "Customs Act Art. 159(2)", "Customs Act Art. 159(4)"),
    /** 폐기승인 (Art. 160(1), Decree Art. 179): nothing says that it is deemed approved. */
    DESTRUCTION(Matter.PERMIT, "Customs Act Art. 160(1)", null),
    /** 견본품 반출허가 (Art. 161(1), Decree Art. 183). */
    SAMPLE(Matter.PERMIT, "Customs Act Art. 161(1)", "Customs Act Art. 161(3)"),
    /** 멸실신고 (Decree Art. 180). */
    LOSS(Matter.LOSS, "Enforcement Decree Art. 180(1)", null),
    /** 도난·분실신고 (Decree Art. 181). */
    THEFT(Matter.LOSS, "Enforcement Decree Art. 181(1)", null),
    /** Destroyed without approval: duty is charged at once (Art. 160(2)). */
    UNAPPROVED_DESTRUCTION(Matter.DESTROYED, "Customs Act Art. 160(2)", null);

    /** Which way its case goes. */
    public enum Matter {
        /** Customs answers an application. */
        PERMIT,
        /** Customs looks at what was reported. */
        LOSS,
        /** Duty is charged at once. */
        DESTROYED
    }

    private final Matter matter;
    private final String article;
    private final String deemed;

    PermitKind(Matter matter, String article, String deemed) {
        this.matter = matter;
        this.article = article;
        this.deemed = deemed;
    }

    /** Which way its case goes. */
    public Matter matter() {
        return matter;
    }

    /** By what it is asked for or reported. */
    public String article() {
        return article;
    }

    /** The article by which it is deemed granted on the day after the period of the answer; empty: by none, ever. */
    public Optional<String> deemed() {
        return Optional.ofNullable(deemed);
    }

    /** Whether an application says how the goods are worked on (Decree Art. 177(1)3, 178(1)2, 179(1)3). */
    public boolean isWork() {
        return this == REPAIR || this == DISASSEMBLY || this == DESTRUCTION;
    }
}

package org.openpass.authoring.history;

import java.util.List;

/**
 * A place in the history.
 *
 * @param release what was released, or null
 * @param shipped keys of versions that came with the application at one moment, or null
 * @param told it was written to both repositories before
 * @param openId its commit in the repository that every owner reads; null: none
 * @param riskId the same in that of risk
 */
record Row(long number, Long release, List<Long> shipped, boolean told, String openId, String riskId) {

    String id(boolean confidential) {
        return confidential ? riskId : openId;
    }
}

package org.openpass.cargo;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the planner of the transaction's further statements that many rows meet many. Tables into which some ten thousand lines have just
 * come are thought to be small, and what is thought to be small is compared each with each.
 */
final class ManyRows {

    private ManyRows() {
    }

    /** Until the transaction ends. */
    static void meet(JdbcClient jdbc) {
        jdbc.sql("select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)").query((rs, n) -> n).list();
    }
}

package org.openpass.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void aSyllableTakesTwoColumns() {
        assertThat(Columns.width("위스키 Scotch")).isEqualTo(13);
        assertThat(Columns.pad("수리", 6)).isEqualTo("수리  ");
        assertThat(Columns.padLeft("수리", 6)).isEqualTo("  수리");
    }

    @Test
    void longTextIsCutWithinItsColumns() {
        assertThat(Columns.cut("위스키", 6)).isEqualTo("위스키");
        assertThat(Columns.cut("위스키", 5)).isEqualTo("위스…");
        assertThat(Columns.cut("위스키", 4)).isEqualTo("위…");
    }
}

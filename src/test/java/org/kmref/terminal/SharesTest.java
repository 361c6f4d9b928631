package org.kmref.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void givesEveryColumnWhatItNeedsWhereThereIsRoom() {
        assertThat(Shares.divide(100, new int[] {5, 5}, new int[] {30, 60}, new int[] {1, 3}))
                .containsExactly(30, 60);
    }

    @Test
    void sharesByWeightWhereThereIsNot() {
        assertThat(Shares.divide(40, new int[] {5, 5}, new int[] {90, 90}, new int[] {1, 3}))
                .containsExactly(10, 30);
    }

    @Test
    void givesTheOthersWhatOneDoesNotNeed() {
        assertThat(Shares.divide(40, new int[] {5, 4}, new int[] {90, 4}, new int[] {1, 3}))
                .containsExactly(36, 4);
    }

    @Test
    void keepsToTheFloors() {
        assertThat(Shares.divide(40, new int[] {20, 5}, new int[] {90, 90}, new int[] {1, 9}))
                .containsExactly(20, 20);
        assertThat(Shares.divide(10, new int[] {20, 5}, new int[] {90, 90}, new int[] {1, 9}))
                .containsExactly(20, 5);
    }

    @Test
    void sharesWhatRoundingLeavesOver() {
        assertThat(Shares.divide(41, new int[] {1, 1, 1}, new int[] {90, 90, 90}, new int[] {1, 1, 1}))
                .containsExactly(14, 14, 13);
    }
}

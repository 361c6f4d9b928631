package org.kmref.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDiskTest {
    @ParameterizedTest(name = "owner kept {0}, group kept {1}, {2}: {3}")
    @CsvSource({
        "true, true, rw-------, true",
        "true, true, rw-r--r--, true",
        "true, false, rw-r--r--, true",
        "true, false, rw-rw-r--, false",
        "true, false, rw-r-----, false",
        "false, true, rw-rw-r--, true",
        "false, true, rw-rw----, true",
        "false, true, rw-r--rw-, true",
        "false, true, rw-r--r--, false",
        "false, false, rw-rw-rw-, true",
        "false, false, rw-rw-r--, false",
        "false, false, rw-r--rw-, false"
    })
    void aFileChangesHandsOnlyWhereNobodyLosesAccess(boolean owner, boolean group, String permissions, boolean isKept) {
        assertThat(LocalDisk.keepsAccess(owner, group, PosixFilePermissions.fromString(permissions)))
                .isEqualTo(isKept);
    }
}

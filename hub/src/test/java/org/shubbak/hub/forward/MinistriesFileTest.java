package org.shubbak.hub.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How an operator says where ministries are, and what is said of a slip of the pen.
class MinistriesFileTest {
    private static final String GOOD = """
            {"client":"PS/GOV/MTIT/shubbak","ministries":[
              {"ministry":"moi","way":"x-road","server":"https://ss.example:8443","service":"PS/GOV/MOI/registry/events"},
              {"ministry":"mof","way":"folder","folder":"out/mof","atOnce":8}]}
            """;

    @TempDir
    Path folder;

    private MinistriesFile.Reading read(String json) throws IOException {
        return new MinistriesFile(Files.writeString(folder.resolve("ministries.json"), json), Map.of()).read();
    }

    @Test
    void bothWaysAreReadAndPathsAreBesideTheFile() throws IOException {
        List<MinistrySettings> all = ((MinistriesFile.Reading.Read) read(GOOD)).ministries();
        assertThat(all).extracting(MinistrySettings::ministry).containsExactly("moi", "mof");
        assertThat(all).extracting(MinistrySettings::atOnce).containsExactly(4, 8);
        assertThat(((MinistrySettings.Folder) all.get(1)).folder())
                .isEqualTo(folder.toAbsolutePath().resolve("out/mof"));
        assertThat(((MinistrySettings.XRoad) all.getFirst()).names())
                .isEqualTo(new XRoadNames("X-Road", "PS/GOV/MTIT/shubbak"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "mof"|"moi"|ministry: moi
                    x-road|post|way
                    https://ss|http://ss|moi.server
                    https://ss|ftp://ss|server
                    PS/GOV/MOI/registry/events|PS/GOV|service
                    PS/GOV/MTIT/shubbak|shubbak|client
                    "atOnce":8|"atOnce":0|mof.atOnce
                    "atOnce":8|"atOnce":8,"atOnce":9|JSON
                    "folder":"out/mof"|"folder":""|folder
                    ministries":[|others":[|ministries
                    "way":"x-road"|"way":"x-road","trust":"none.pem"|moi.trust, moi.key
                    """)
    void whatIsWrongIsNamed(String good, String bad, String where) throws IOException {
        MinistriesFile.Reading reading = read(GOOD.replace(good, bad));
        assertThat(reading).isInstanceOfSatisfying(MinistriesFile.Reading.Faulty.class, faulty -> {
            assertThat(faulty.problem().code()).isEqualTo("hub.ministriesFaulty");
            assertThat(faulty.problem().arguments()).element(1).isEqualTo(where);
        });
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThat(new MinistriesFile(folder.resolve("none"), Map.of()).read())
                .isInstanceOfSatisfying(
                        MinistriesFile.Reading.Faulty.class,
                        faulty -> assertThat(faulty.problem().code()).isEqualTo("hub.ministriesUnreadable"));
    }
}

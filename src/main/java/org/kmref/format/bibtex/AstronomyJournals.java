package org.kmref.format.bibtex;

import java.util.Map;
import java.util.Optional;

/**
 * The commands by which the BibTeX of the Astrophysics Data System names journals: {@code journal = {\apj}}.
 *
 * <p>See <a href="https://ui.adsabs.harvard.edu/help/actions/journal-macros">its list of journal macros</a>.
 */
final class AstronomyJournals {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("aj", "Astronomical Journal"),
            Map.entry("actaa", "Acta Astronomica"),
            Map.entry("araa", "Annual Review of Astronomy and Astrophysics"),
            Map.entry("apj", "Astrophysical Journal"),
            Map.entry("apjl", "Astrophysical Journal Letters"),
            Map.entry("apjlett", "Astrophysical Journal Letters"),
            Map.entry("apjs", "Astrophysical Journal Supplement Series"),
            Map.entry("apjsupp", "Astrophysical Journal Supplement Series"),
            Map.entry("ao", "Applied Optics"),
            Map.entry("applopt", "Applied Optics"),
            Map.entry("apss", "Astrophysics and Space Science"),
            Map.entry("aap", "Astronomy and Astrophysics"),
            Map.entry("astap", "Astronomy and Astrophysics"),
            Map.entry("aapr", "Astronomy and Astrophysics Reviews"),
            Map.entry("aaps", "Astronomy and Astrophysics, Supplement"),
            Map.entry("azh", "Astronomicheskii Zhurnal"),
            Map.entry("baas", "Bulletin of the American Astronomical Society"),
            Map.entry("caa", "Chinese Astronomy and Astrophysics"),
            Map.entry("cjaa", "Chinese Journal of Astronomy and Astrophysics"),
            Map.entry("gca", "Geochimica et Cosmochimica Acta"),
            Map.entry("grl", "Geophysical Research Letters"),
            Map.entry("icarus", "Icarus"),
            Map.entry("jcap", "Journal of Cosmology and Astroparticle Physics"),
            Map.entry("jgr", "Journal of Geophysical Research"),
            Map.entry("jqsrt", "Journal of Quantitative Spectroscopy and Radiative Transfer"),
            Map.entry("jrasc", "Journal of the Royal Astronomical Society of Canada"),
            Map.entry("memras", "Memoirs of the Royal Astronomical Society"),
            Map.entry("memsai", "Memorie della Societa Astronomica Italiana"),
            Map.entry("mnras", "Monthly Notices of the Royal Astronomical Society"),
            Map.entry("na", "New Astronomy"),
            Map.entry("nar", "New Astronomy Reviews"),
            Map.entry("nat", "Nature"),
            Map.entry("nphysa", "Nuclear Physics A"),
            Map.entry("pra", "Physical Review A"),
            Map.entry("prb", "Physical Review B"),
            Map.entry("prc", "Physical Review C"),
            Map.entry("prd", "Physical Review D"),
            Map.entry("pre", "Physical Review E"),
            Map.entry("prl", "Physical Review Letters"),
            Map.entry("pasa", "Publications of the Astronomical Society of Australia"),
            Map.entry("pasp", "Publications of the Astronomical Society of the Pacific"),
            Map.entry("pasj", "Publications of the Astronomical Society of Japan"),
            Map.entry("physrep", "Physics Reports"),
            Map.entry("planss", "Planetary and Space Science"),
            Map.entry("procspie", "Proceedings of the SPIE"),
            Map.entry("qjras", "Quarterly Journal of the Royal Astronomical Society"),
            Map.entry("rmxaa", "Revista Mexicana de Astronomia y Astrofisica"),
            Map.entry("skytel", "Sky and Telescope"),
            Map.entry("solphys", "Solar Physics"),
            Map.entry("sovast", "Soviet Astronomy"),
            Map.entry("ssr", "Space Science Reviews"),
            Map.entry("zap", "Zeitschrift fuer Astrophysik"));

    private AstronomyJournals() {}

    /** Returns the journal for which a command without its backslash stands. */
    static Optional<String> name(String command) {
        return Optional.ofNullable(NAMES.get(command));
    }
}

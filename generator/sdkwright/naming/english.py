"""English nouns whose singular no rule gives: word lists of the library inflect 7.6.0 (MIT licence), as data.

Loading the library takes longer than inferring a config, and its own rules take `previous`, `focus` and `apis` for
plurals; its lists are right.  Left out are classical plurals in -a that APIs use as singulars (`data`, `agenda`).
"""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def word_pairs(text: str) -> dict[str, str]:
    """Return the pairs of a text, each written ``plural:singular``."""
    return dict(pair.split(":", 1) for pair in text.split())


SAME_IN_BOTH = word_set("""
    alias asbestos atlas bathos bias breeches britches canvas chaos contretemps corps cosmos diabetes ethos
    gallows gas headquarters herpes hijinks innings lens mews mumps mythos news pajamas pathos pincers pliers
    proceedings pyjamas rabies rhinoceros sassafras scissors series shears siemens species subspecies trousers
    yes
    """)
"""Words in -s that are their own singular."""

IRREGULAR = word_pairs("""
    aches:ache acropolises:acropolis aegises:aegis aeries:aerie aliases:alias alumni:alumnus alveoli:alveolus
    amanuenses:amanuensis amniocenteses:amniocentesis analyses:analysis antitheses:antithesis aphelia:aphelion
    apices:apex apotheoses:apotheosis appendices:appendix arterioscleroses:arteriosclerosis asbestoses:asbestos
    asyndeta:asyndeton atheroscleroses:atherosclerosis atlases:atlas atmas:atman avalanches:avalanche axes:axis
    bacilli:bacillus backaches:backache baggies:baggie bathoses:bathos belies:belie bellyaches:bellyache
    biases:bias biggies:biggie birdies:birdie bogies:bogie bonnies:bonnie boogies:boogie bookies:bookie
    bouillabaisses:bouillabaisse bourgeoisies:bourgeoisie brethren:brother bronchi:bronchus
    bronchitises:bronchitis brownies:brownie budgies:budgie bursitises:bursitis caches:cache cacti:cactus
    caddies:caddie caddises:caddis calories:calorie camaraderies:camaraderie cannabises:cannabis canvases:canvas
    carmina:carmen catalyses:catalysis catharses:catharsis chaoses:chaos children:child chilies:chili
    chilis:chili chrysalises:chrysalis cirrhoses:cirrhosis cloches:cloche cockamamies:cockamamie codices:codex
    collies:collie cookies:cookie coolies:coolie cooties:cootie corpora:corpus corpuses:corpus cortices:cortex
    cosmoses:cosmos coteries:coterie crappies:crappie creches:creche crevasses:crevasse crises:crisis
    criteria:criterion curies:curie cutesies:cutesie daises:dais demitasses:demitasse diagnoses:diagnosis
    dialyses:dialysis diereses:dieresis digitalises:digitalis dogies:dogie douches:douche earaches:earache
    electrolyses:electrolysis emphases:emphasis ephemerises:ephemeris epidermises:epidermis
    epididymises:epididymis ethoses:ethos exegeses:exegesis eyases:eyas eyries:eyrie fiches:fiche
    floozies:floozie foci:focus footsies:footsie freebies:freebie fungi:fungus ganglia:ganglion gases:gas
    genera:genus geneses:genesis genies:genie genii:genius glottises:glottis goalies:goalie graffiti:graffito
    groupies:groupie halitoses:halitosis headaches:headache heartaches:heartache helices:helix
    hippopotami:hippopotamus hooves:hoof hubrises:hubris hydrolyses:hydrolysis hyperbata:hyperbaton
    hypnoses:hypnosis hypotheses:hypothesis hystereses:hysteresis ibises:ibis impasses:impasse incubi:incubus
    indices:index irises:iris jalousies:jalousie junkies:junkie kiddies:kiddie laddies:laddie lassies:lassie
    latices:latex lenses:lens lingeries:lingerie loaves:loaf loci:locus magpies:magpie mantises:mantis
    marquises:marquis menageries:menagerie menisci:meniscus metamorphoses:metamorphosis metastases:metastasis
    metropolises:metropolis microfiches:microfiche misdiagnoses:misdiagnosis mitoses:mitosis mommies:mommie
    monies:money mononucleoses:mononucleosis mousses:mousse movies:movie murices:murex mythoi:mythos
    narcoses:narcosis neckties:necktie necroses:necrosis nemeses:nemesis neuroses:neurosis newbies:newbie
    niches:niche nighties:nightie nimbi:nimbus noumena:noumenon nuclei:nucleus nucleoli:nucleolus numina:numen
    oases:oasis occipita:occiput octopodes:octopus octopuses:octopus oldies:oldie opuses:opus organa:organon
    organdies:organdie osmoses:osmosis osteoporoses:osteoporosis overlies:overlie oxen:ox paralyses:paralysis
    parentheses:parenthesis parthenogeneses:parthenogenesis pastiches:pastiche pathoses:pathos pelvises:pelvis
    perihelia:perihelion periphrases:periphrasis phenomena:phenomenon photosyntheses:photosynthesis
    pinkies:pinkie pixies:pixie polises:polis pontifices:pontifex posses:posse potpies:potpie prairies:prairie
    probosces:proboscis prognoses:prognosis prolegomena:prolegomenon prophylaxes:prophylaxis
    prostheses:prosthesis psoriases:psoriasis psyches:psyche psychoanalyses:psychoanalysis
    psychokineses:psychokinesis psychoses:psychosis quiches:quiche quickies:quickie radices:radix radii:radius
    reveries:reverie rhinoceroses:rhinoceros rookies:rookie rotisseries:rotisserie sarcophagi:sarcophagus
    sassafrases:sassafras scleroses:sclerosis scolioses:scoliosis sepses:sepsis silices:silex
    silicoses:silicosis simplices:simplex softies:softie sorties:sortie stimuli:stimulus
    stomachaches:stomachache styli:stylus stymies:stymie succubi:succubus sweeties:sweetie symbioses:symbiosis
    synopses:synopsis syntheses:synthesis telekineses:telekinesis theses:thesis thieves:thief
    thromboses:thrombosis toothaches:toothache tori:torus tranches:tranche trellises:trellis
    tuberculoses:tuberculosis umbilici:umbilicus underlies:underlie unties:untie urinalyses:urinalysis
    uteri:uterus veggies:veggie vertices:vertex vortices:vortex yeses:yes yuppies:yuppie zombies:zombie
    """)
"""Plural to singular, where taking off the ending gives another word."""

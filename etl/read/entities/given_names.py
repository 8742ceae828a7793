"""Words that may open a personal name the world over: given names, and family names where these come first.

Folded to ASCII, lower case. A capitalised pair that opens with one is taken for a person without further proof.
"""

from typing import Final

from etl.read.entities.words import word_set

OPENERS: Final = word_set(
    """
    aaron abadula abay abbas abdalla abdallah abdallahi abdel abdelaziz abdelbaki abdelfattah abdelilah abdelkader
    abdellatif abdelmadjid abdelmajid abdelmalek abdelouahed abdelrahim abdelwahab abderaman abderrahmane abdi
    abdillahi abdiqasim abdirahman abdisaid abdisalam abdiwahid abdiweli abdou abdoul abdoulaye abdoulkader
    abdoulkarim abdourahamane abdrabbuh abdu abdul abdul-malik abdulaziz abdulbaset abdulhadi abdulhamit
    abdulkadir abdulla abdullah abdullahi abdullatif abdulmalik abdulrahman abdurrahim abdusalam abebe abel
    abelardo abhisit abigail abiy abou aboubacar aboudou abraham abram abshir abul achim ad adalgisa adam adama
    adamos adan addisu adel adele adelino adem aden adetokunbo adiato adil adina adly adnan adolphe adoum adriaan
    adrian adriana adriano adrienne adylbek afrim agapito agim agnes agnieszka aguila agus agustin ahmad ahmed
    ahmedou ahmet ahn aichatou aidan aidarous aigars aires airlangga aisha aissata aivis aivo ajay ajit akhtar
    akif akihito akin akinori akinwumi akira aksel akua akwasi akylbek al-muhtadee alain alain-guillaume alan alar
    alassane albade albert alberto albin albulena alcee alcide alcinda alden aldo aleh alejandro aleksa aleksandar
    aleksander aleksandr alen alena alenka aleqa ales alessandro alex alexander alexandr alexandra alexandre
    alexandre-ferdinand alexandros alexandru alexei alexey alexis alexus alfonso alfred alfredo alghabass algirdas
    alhaj ali ali-akbar alice alicia alie alikbek alikhan alina alioune alison alistair aliu alix aliyu alkiviadis
    allamaye allan allen allison ally almazbek alois alojz alounkeo aloysio alparslan alpha alrich altai alva
    alvaro alyaksandr ama amado amadou amama amanda amanya amber ambrose ameenah amelie amer americo amery amina
    aminata aminatou amine aminu amir amit amjad ammar amon amos amr amy ana anaclaudia anand anas anastase
    anastasia anatol anatole anatolie anatoliy anatoly anders andranik andre andrea andreas andrei andrej andreja
    andres andrew andrey andrian andrii andrija andris andrius andriy androulla andrus andry andrzej andy anerood
    angel angela angelino angelo angie angus anibal anifah anil anita anjali ank anke ann anna annabel annalena
    anne anne-grete anne-marie annegret annette annie anniken annita ano anote antanas ante antero anthony antipas
    antje antoine antoinette anton antonella antonello antoni antonia antonio antonis antony antti anura anutin
    anwaar anwar anyu anze apisai apollinaire apolo apostolos ara arancha ararat arayik arben archil argam ariel
    arif arisoa aristides aristobulo arjun arkadi arkady armando armen armend arnold arnoldo arsen arsenio arseniy
    arshak artem arthur artis artur arturas arturo arun arvin arvydas arzu asaad asad asadullah ash asha-rose
    ashfaq ashour ashraf ashwin asif asim askar askhat aslan asma assimi assuncao assunta astrid asya atal atanas
    atef atifete atiku atiqullah atis attalla audrey audronius augustin augustine augusto aung aurelia aurelien
    aurelio aureliu avdullah avelino avi avigdor avril awn awut axel ayad ayhan ayman aymen ayse azali azamat
    azarias azim aziz azzam ba babacar babagana babatunde baboucarr-blaise baburam bacho baciro badara bader badr
    badra baghdad baghdadi bah bahk baiba bajram bakary bakhtiyor bakhytzhan bakili bakir bako bakri bala balazs
    baldo baldwin baleka balendra bambang bamir ban bandar bankole bantz barack barbara barbel bardur barham
    barlen barnaba barnabas barnaby barry bart bartjan bartlomiej bashar bashir basile bassam bassirou batmunkhiin
    beata beate beatrice beatrix beatriz behgjet beibut beji bekele bekir bela belen belisario ben bendito
    benedict benigno benita benjamin benjamine benny benvinda berat berhane beril berislav bernadette bernard
    bernardino bernardo bernd berris bert bertie bertrand besir besnik beth bethany betssy bettina betty bezalel
    bhairon bharrat bhekh bheki bhumibol bianca bidya bidzina bilal bilawal bill billie billy bimala binali bingu
    bintou birgit birgitta bisera bisher bismillah bjarni bjorn blaise bo bob bocchit boediono bogdan bohuslav
    bojan bola bolat boniface borge boris borislav borjana borko bornito boro borut borys bosse bouasone boubou
    bouchraya bounnhang boyko bozidar brahim braima brajesh brandon branko bratislav brenda brendan brent brett
    brian brice bridget brigi brigitte bronislaw brooke bruce bruno brunson bui bujar bulent bunmei burak burhan
    burhanettin byron cai caitlin caleb calin calvin cameron camillo camilo candido cao carin carl carla carlito
    carlo carlos carlyle carme carmelo carmen carol carolina caroline carolyn carsten caspar cassim casten catalin
    catharina catherine catriona cecile cecilia celeste celestin celinda cellou celso cemil cesar cesare cevdet
    chan chandrika chang charalambos charbel charles charles-armel charlie charlot charlotte chatib chaudhry
    chavarat cheick cheikh chen cheng cheong cheryl chet chiara chidi chile chileshe chimediin chingiz chirau
    chiril chishimba chiu chloe cho choe choguel chogyal choi choo choummaly chris christian christiana christina
    christine christodoulos christoforos christoph christophe christopher christos chrystia chuck chung cindy
    claire clara clarice clarita clark claude claudia claudie claudio claus clay clemens clement cleopas clifford
    clive colin colm colville come condoleezza connie connor constantine constantino constantinos corina corneille
    cornel corneliu cornelius costas courtney craig crin crispin cristian cristina cristobal crystal csaba curtis
    cuthbert cynthia cyril daan dacian dafallah dag dahir dai daishiro daisy dale daleep dalia dalibor dalton
    damcho damdin damian damiao damir dan dang dani daniel daniele danielle danijela danilo daniyal daniyar danny
    danuta daren dario dariusz darko darren dave davendranath david davis davit davor davyd dawn dawoud dean deb
    deborah debra debretsion dee-maxwell deepak dejan delcy delfin delia delphine delwa demeke demetrios demetris
    dendeviin deng denis denise denisse dennis denys denzil derek dermot dervis des desi dhananjay dharam dhoihir
    diana diane diango dick dickon didier didjob diego diene dieter dieudonne dilan dileita dilma dimal dimitar
    dimitri dimitrij dimitrios dimitris dina dinesh ding diogo dioncounda dionisio diosdado dipo dipu dirk ditmir
    djacoba djibril djoomart dmitri dmitriy dmitry dmytro domenico domingos dominic dominique domitien don donald
    dong donika donna dora dorde doreen dorin doris dorothy doug douglas dovile dragan dragisa dragomir driss
    dritan droupadi du dubravka duck-soo duly duma duncan dunja dunya duong duro dusan dusko duwa dwight eamon
    ebba eberhard ebrahim ebru ed eda eddie eddy edem edgar edgard edgars edi edita edite edith edman edmond
    edmund edmundo edna ednan edouard eduard eduardo eduards edward edwin eelco effron efkan efthimios egemen
    egils ehud eileen eimert einars eisenhower eitan ejup eka ekaterina ekmeleddin ekrem el-anrif el-dirdiri
    el-ghassim eladio elaine elbridge elchin eleanor elena eleni elhadj eli elias elie elif elijah elina elio
    eliot elisa elisabeth elisabetta eliud elizabeth ella ellen elliot elliott elmar elmedin elmer eloi elsa elvin
    elvira ely elyes elyor elzbieta emanuela emeka emil emile emily emine emma emmanuel emmerson emomali emre emyr
    enda enele enex enrico enrique enver enzo epeli ephraim epsy erastus erato erhard eric erica erik erika erkki
    erlan ermal erna ernest ernesto ernst errol ersin ertharin ertugrul ervin erwan erywan esala eshaq espen
    esperanca essa essam estanislau esther ethan etienne etta ettore euclid euclides eugen eugene eva-maria
    evangelos evans evarist evariste evaristo eveline evelyn everton evika evo ewa eyal ezechiel ezzedine fabien
    fabio fabrizio fahad fahd fahmi fahrettin fahri faimalaga faisal fakhruddin falih fan fander farah farid
    farouk farouq faruk fathallah fathi fathimath fathulla fatih fatima fatma fatmir fatos fatou fatoumata faure
    fausta faustin-archange faustina faustino fausto fawzi fawzia fayez fazlul federica federico fedir fehmi
    fekitamoeloa feleti felipe felisa felix feng ferdinand ferdinando ferenc fereydoon feridun ferit fernando
    festus fiame fidel fikri filip filipe filippo filippos filoimea fiona fiorenzo firmin florence florin
    florisvaldo fotis fouad fradique franca france-albert frances francesc francesca francesco francia francine
    francis francisco franck franco francois francois-philippe francois-xavier frangos franjo frank frank-walter
    frans frantisek franz franz-michael fred freddie freddy frederic frederick frederik fredrik freundel friedrich
    frinel fritz froyla fuad fuat fukushiro fumio gabi gabor gabriel gabriela gabriele gabrielius gabriella
    gaetano gail galab galina galust gamal gao gareth garry gary gaston gavin gayle gazmend gbehzohngar gebran
    gediminas gedion gedu geert geir gela gen gennady geoff geoffrey georg george georges georgette georgi gerald
    geraldine geraldo gerard gerardo gerd gerhard german gernot gerrit gerry gert gervais getachew geun-hye ghada
    ghassan ghazi gheorghe gholam gholam-ali giacomo giampaolo gian giancarlo gianfranco gianni gibran gibril
    gideon gijs gil gilad gilbert gilberto gilles gillian gina gintautas giora giorgi giorgia giorgio giorgos
    giovanni girija girma girts gita gitanas gitte giulia giuliano giulio giuma giuseppe given gjorge glauco glauk
    glen glenys gloria glyn gnassingbe godfrey godwin goh golam golda gombojavyn gonzalo goodluck goran gordan
    gordana gordon gotabaya grace graciela graham gramoz grant grazia greg gregory grete grigol grigory gro
    grzegorz guang gudlaugur gudni guerrino guido guillaume guillermo gunilla gunnar gunter gunther guo gurbanguly
    gustav gustavo guy gyanendra gyorgy gyude haakon habib hadi hadja hafed hage haider haile hailemariam haitham
    hakainde hakan hakeem haki halbe halil halimah haliru halla halldor ham hama hamad hamadi hamadoun hamdan
    hamdullah hamed hamid hamilton hamish hamrokhon hamza hamzah han hana hanan hani hanif hanke hanna hannah
    hannes hanno hans hans-adam hans-gert hans-peter hans-rudolf hany haoliang harald hari harini haris harjit
    harlem harmodio harold haroldo harri harriet harris harry harsh hartwig haruhiko haruto harvey hasan hashim
    hassabu hassan hassanal hassoumi hatta haya hazel hazem heather hector hedi heidi heikki heiko heinz
    heinz-christian helen helena helga helge helle helmut henk henna henri henri-marie henrietta henrik henrique
    henry heraldo herard herbert herintsalama herman hermann hermogenes hernan hernani herve hery hesham heydar
    hibatullah hichem hidajet hidipo hifikepunye hikmet hilary hilda hilde hillary hilmi hina hipolito hirofumi
    hirohisa hirokazu hiroshi hiroyuki hishammuddin hissein hoang holger hong hor horacio horst horta hoshyar
    hosni hossein houari hovik howard hrayr hristijan hsiao htin hu huang hubert hugh hugo hugues hulusi humberto
    humza hun huseyin hussain hussein hwang hyppolite hyun iajuddin iakoba ian ibrahim ibrahima idris idriss
    idrissa iftekhar igli ignacio ignazio igor ihor ikililou ilan ildefonso ileana ilham ilia iliana ilidio ilie
    ilinka ilir ilker ilkka ilza imad imangali imants imma imran imre inam-ul-haq inara indra indulis ine inga
    inger ingibjorg ingrid ingrida inia inoke inonge ioan ioana ioannis iolu ion ionut irakli irene irfaan irina
    iris irwin iryna isa isaac isabel isabelle isaias isatou ishaq ishmael isiaka isidore isik iskenderbek islam
    ismail ismaila ismet isselkou istvan italo itamar itsunori iurie ivan ivana ivanka ivanna ivars ivaylo iveta
    ivica ivo ivy iyad izabella izkia jaak jaap jaber jacek jacinda jack jacob jacqueline jacques jacques-edouard
    jacqui jadranka jafar jafeth jagan jagdeep jaime jair jakaya jake jakob jakov jakub jakup jalal jalil jamal
    james jamie jamieson jan jana janaina jane janet janez jang janice janko janos january janusz jaques jared
    jargaltulgyn jaromir jaroslav jaroslaw jarrah jasem jasmine jason jasper jaswant jaume javad javier jaya jd
    jean jean-bertrand jean-christophe jean-claude jean-david jean-francois jean-henry jean-louis jean-lucien
    jean-marc jean-marie jean-max jean-michel jean-noel jean-paul jean-pierre jean-renald jean-victor jean-yves
    jeanine jeanne jeannot jeenbek jeff jeffrey jeh jeje jejomar jelena jennifer jenny jens jens-frederik jeong
    jeppe jeremiah jeremie jeremy jeroen jerome jerry jerzy jesse jessica jessika jesus jewel jeyhun jhala jiang
    jibril jigme jill jim jimmy jin jioji jiri joachim joakim joan joanna joannes joao joaquim joaquin jocelerme
    joe joel joey johan johann johanna johannes john johnny johnson joice joke joko jon jona jonas jonathan jorg
    jorge joschka jose josef josefa josep josep-lluis joseph josephine josette josh joshua josip jotham jovan
    jovana jovenel joy joyce jozef jozefina juan juansher judit judith judy juha juhan jules juli julia julian
    julianne julie julien julieta julio julius juma jun jung junichiro juozas juraj jurelang jurgen juri jussi
    justin jusuf jutta juwono jyri jyrki kabine kabinga kadre kadri kadyrbek kai kaifala kailash kairat kais kaj
    kaja kajsa kakha kalani kaliopate kalkot kalla kalle kalman kalombo kalonzo kalzeubet kamal kamala kamalesh
    kamel kamil kamina kamissa kamla kanat kanayo kandeh kandhi kandia kang kantathi kao kaoru karamoko karel
    karen kari karim karin karina karl karl-heinz karl-theodor karla karmenu karol karolina karoline karolos kash
    kashim kasit kassim kassym-jomart kastriot katalin katarzyna kate katerina katherina katherine kathleen kathy
    katie katrin katsunobu katsuya kausea kay kazimierz keiichi keiko keir keisal keit keith kelly kemal kembo
    kemi ken kenan kenea kenji kenneth kenny kerrie kersti kessai kestutis kevin kgalema khadga khaled khaleda
    khalid khalifa khalil khalilur khaltmaagiin khamtai khandu khassim khatri khawaja khawla khemaies khil khin
    khumbo khurram khurshid khusrav kieran kieren kim kimberly kinga kinzang kiril kirill kirsten kirstjen kithure
    kitlang kito kjell klaas klaudia klaus knowlson knud knut koen koffi kofi koichiro koji kokhir kokou koksal
    kolinda komlan kong konrad konstantin konstantinos koo koriki kostas kostiantyn kostis kostyantyn krasimir
    krishna krisjanis krista kristalina kristen kristi kristian kristie kristiina kristin kristina kristof
    kristrun krzysztof ku kubanychbek kubatbek kudret kuma kurmanbek kurt kuupik kwame kwasi kwesi kwon kyle
    kyriacos kyriakos kyrylo laaulialemalietoa labaran lado lai laila laimdota laisenia lakhdar lakshman lakshmi
    lam lamberto lamin lamine lan lance lansana larry lars lars-gunnar lassana lassina laszlo laura laure laureano
    laurel lauren laurence laurent laurentino laurie laurynas lautaro lawrence layla lazar lazarus le leah lech
    lee leila lejeune lejone lemma lemogang lene lener leni lenin lennart leo leon leonard leonardo leonel leonid
    leonidas leonie leonor leopold lesego leslie lester leszek letsie levan levy lewis li liam liamine liang liao
    liban liberat liberata liesje lilian liliane lilja lim lin linas linda lindita lindiwe lindsay lindsey
    linos-alexandre lionel lisa lisandro lise litokwa liu liz ljubco ljubica ljubisa ljupco lloyd lluis lois
    lolita longin lorella lorena lorenzo loretta lorin loris lorna lotay lou louis louise loyola lu lubomir luc
    luc-adolphe luca lucas lucia luciana lucio lucy ludivine ludmila ludovic ludovit ludwig ludwik luigi luis
    luisa luiz lukas luke lulzim luminita lundegiin luo luong lupando lutfi lutfo luvsangiin luvsannamsrain
    luvsanvandan luzius ly lydia lydie lygia lynn lynne lyonpo lyudmyla ma maaouya maatia maba mabili maciej macky
    madan madhav madicke maeen magdalena magnus mahamadou mahamat mahammed mahamoud mahamudu mahathir mahboub
    mahdi mahendra mahinda mahmoud mahmud maia maida maimunah maire mairead maite maithripala maja majid majlinda
    maka makale makis makoto maksim maktoum malam malcolm malgorzata malietoa malik mamadou mamadu mamady maman
    mambury mamnoon mamour mamphono mamuka manasseh maneesh mangala maninder mankeur manmohan manny manohar
    manouchehr mansour mansur manuel manuela mao marat marc marcel marcella marcelo marcin marco marcos marcus
    marek margaret margareta margarita margaritis margot margrethe marguerite margus mari maria mariam marian
    mariangela mariann marianne mariano marie marie-edith marie-louise marie-michele mariella marielle marija
    marilena marilyn marin marina marino mario marion marios maris marise marisol mariusz mariya mariyam marjan
    marjon mark marketa markku marko markos markus markwayne maros marou marouf mart marta martha martin martine
    martinho martti marty maruf marwan mary masahiko masataka masato masatsugu masoom masoud masrour massad
    massimo matai matej mateus mateusz mathias mathieu matori matsepo matteo matthew matthias matti mattias maud
    maumoon maureen maurice mauricio maurits maurizio mauro max maxim maxima maxime maxine maya mayiik mazloum
    mbae mbarka meg megan megawati mehdi mehmet mehriban meir mekdad melania melanie meles melissa meliza melvin
    menachem menelaos meral mercedes meritxell merrick meshal metin mette mevlut mgwagwa mher mia michael
    michaelle michal michalis micheal michel michele micheline michelle michiel mick mieszko miguel mihai mihaly
    mihnea mikael mikalai mikayil mike mikhail mikheil mikko miklos mikulas milagros milan milena milica milner
    milo milojko milorad milos miloslav milton mimi mimma min mindia minni minoru miodrag miomir mir mira miranda
    mircea mirco mirek mireya mirjana mirko miro miroslav miroslava miroslaw mirtha mishaal mishal mitch
    miyeegombyn mizan mizengo mladen mnatsakan moana moaz moctar modibo moeed moeketsi mogens mohagher mohamad
    mohamed mohamed-cherif mohammad mohammad-reza mohammed mohieldin mohlabi mohsen moise mojtaba mokgweetsi
    mokhtar molly momcilo momodu mompati moncef monday mongi monica monique monyane moody moon moon-jae moosa mora
    morgan morissanda moritz morshed morten moses moshe mosiuoa mostafa motazz motuma moulaye mouldi mounir mourad
    mousa moussa moustadroine mowaffak mswati mtiti muammar muammer muhamad muhamed muhammad muhammadu muhoozi
    muhyiddin mukhammedkalyi mukhisa mukhtar mulambo mulatu mullah mundia muqrin muqtada murad murat muratbek
    murhaf murray musa musaed musalia muse mustafa mutale mute mwai mwigulu myint mykhailo mykola myriam myung-bak
    nabeela nabih nabil naci nada nader nadezhda nadhim nadia nadir naftali nagoum naha nahas naim naina naiqama
    najah najat najib najla naledi namadi nambaryn nana nanaia nancy nando nangolo naoki naomi naoto narayan
    narendra naruhito naseer naser nasirul nasry nasser nassif nassir nassirou nassour natalia natalie nataliya
    natalya natasa natasha nathalie nathaniel natsagiin natwar naveed navi navin nawaf nawaz nayef nayib nban
    ndaba neal nebojsa necdet nechirvan neelie neil nelson nemanja nenad neneh nestor netumbo neven nevers neville
    nexhat ng ngo ngozi nguyen nhial niale nicanor nicholas nick nickey nickolas nickolay nicola nicolae nicolai
    nicolas nicos nicu nicusor niermala nigel nigmatilla nika nikenike nikita nikitas nikki niko nikol nikola
    nikolai nikolay nikos nilda nils nina nino nirmala nirupama nisha nitya niwatthamrong nizar njenga nkosazana
    noah nobuo nobutaka nobuteru noel noeleen noelle noli nomvula nong noppadon norbert norberto norma norman
    norodom norovyn nosiviwe nour noureddine nouri novruz nuh nuhu numan nuno nur nureddin nurettin nurlan
    nursultan nusrat ny nyamaagiin nyamtserengiin nyan nyo oana odd odein odile ognyan ogtay oh ojo oksana olaf
    olafur oldemiro ole oleg oleh oleksandr oleksii oleksiy olena olexander olga olha oliver olivera olivia
    olivier ollanta olli olof olta olubanke olugbenga olusegun olushegun olusola oluwaseun oluyemi olzhas omar
    omer omurbek ong oqil orhan orit osama osamu osborne oscar osman ossur othman otmar otto ouhoumoudou oumar
    ousainou ousman ousmane ovidio owen pablo pacome paddy paek paetongtarn pak pakalitha pakoa pal palamagamba
    pam pamela pan panagiotis pandeli panos paolo paramanga parfait parfait-anicet park parnpree parviz pascal
    paschal pascoal pasquale pastor pat patrice patricia patricio patrick patsy patteson paul paul-henri paula
    paula-mae paulias paulo paulson pavel pavlo pawel pearlette pedro peeni peer pekka pele pelonomi penelope peng
    penny per per-kristian pere perfecto perry pervez petar pete peter petr petra petras petrit petro petros
    petrus petteri peya pham phan phandu phankham phelekezela phenyo phil philemon philip philipp philippe phillip
    phivos phoebe pholile phumtham phumzile phung pia pier pierre pierre-claver pierre-rene pierre-richard pierrot
    pieter pietro piotr pirro piyush plamen pohiva ponatshego porfirio porter portia poul prabowo pradeep prak
    prakash pramila pranab pratibha pravind prawit prayut predrag prega premysl princeton prithvirajsing priti
    priya prokopis prvoslav purbaya purnomo pushpa qaboos qamar qasem qasim qian qin qiu qu quentin raafat rabbie
    rabiu rached rachel radek radi radmila radoslaw radovan radu rafael rafal rafaravavitafika raffaele rafic
    rafik raghubir raheel rahm rahul raila raimonds raimundas raimundo raina rainer rainier rais raisa raj raja
    rajiv rajko rajnath ralph ram ramadan ramesh rami ramil ramiro ramiz ramon ramona ramtane ramush ramzan rand
    randall rangin ranil ranjan ranko rao raphael raquel rasa rashad rashid rasit rasko rastislav ratko ratnasiri
    rauf raul ravi rawhi ray raychelle raymond razali rebeca rebecca recep regina regine regis rein reina reinaldo
    reince reinhold ren rene retno reuven rex reza ri riad ricardo riccardo richard rick ricklef riek rifaat
    rigathi rihards riikka rik rimantas rimbink rimtalba rinzin rishi rita rivo riyad riyadh rob robert roberta
    robertas roberto robin robinah roch rockwell rodney rodolfo rodolphe rodrigo roeland rogatien rogelio roger
    roh rohitha roindefo roland rolandas rolando rolf roman romano romulo romulusz ron ronald ronnie roosevelt
    rosa rosalind rosario rose rosemary rosen rosine ross roxana roy roza rrustem ruben rubens rudolf rudy rufus
    ruhakana ruhsar rui rumen rumiana ruphin rupiah ruslan russ russell rustem ruth ruud ryamizard ryan ryoo
    ryosei ryszard ryu saad saad-eddine saadeddine saara sabah sabine sabri sabrina sadakazu saddam sadio sadullah
    sadyr saeb saeed safar sahana sahiba sahle sahle-work said saifuddin sajid salah salaheddine salahuddin salam
    saleh salem saleumxay sali salih salim saliou sally salma salman salome salomon salou salva salvador sam samak
    samantha sambo sameh sami samia samir samiu samuel samura samvel samy sanae sander sandra sangay sanjaagiin
    sanjaasurengiin sanjay sanna santiago saoud sapar saparmurat sara sarah sarath sarra sartaj sato satoshi
    satsuki saud saufatu sauli saulius saulos savvas say sayyid scott sean sebahattin sebastian sebastien sedat
    sedki sefik seiji sekouba selahattin selami selcuk selma selmo selom semisi senkal seo seppo seraphin serdar
    serge sergei sergey sergio sergiy serhii serhiy serik sering serzh seydou seyed seyni seyoum seyran sghair
    shabana shah shahid shahin shaikha shailesh shalva shamil shams shane shannon sharif sharon shashank shaukat
    shaul shaun shavkat shaya sheel shehbaz sheila shen sher sherard sherif shettima shigeru shigeyuki shimon shin
    shinjiro shinzo shirley shivshankar shoichi shotaro shukri shunichi shyam siaosi siarhei sibusiso sidi sidiki
    sidney sifet sifi sigal sigbjorn sigmar sigmundur sigrid sigurdur sihasak siim silvan silvia silvina silvio
    sima simbarashe simeon simon simonetta simplice sindiso sinisa siofra sipho siraj sirajuddin sirojiddin
    sitiveni siv sjafrie skender slavica slavjanka slawomir slobodan slumber smail smith snyder soares socratis
    sodiq soe sofia sofie sohail soipan sok soledad solomon somchai sompong somsavat sonam sonatane sonexay sonia
    sonny sooronbay sophia sophie soraya soren sorin soroi souleymane soumeylou spencer spilios sprent srdan
    srettha srgjan stacey staffan stan stanislav stanislaw stanley stavros stef stefan stefano stella sten stepan
    stephan stephane stephanie stephen stephenson stergomena steve steven stevo stewart stjepan stockwell stoyan
    strahinja stuart su subrahmanyam succes sue suella sugiono suh suhail sujata sujatha sukhbaataryn sulejman
    suleyman sultan sultani suma sumith sun sung sunil supachai surakiart surangel surapong surayud suren suresh
    surin suriya surujrattan surya susan susana susanna susanne sushil sushila sushma susie susilo suzanne suzi
    sven svend svetlan svetlana svetozar sviatlana svitlana syed sylvanie sylvestre sylvia sylvie szymon taalatbek
    taavi taban tabare tadamichi tadao tadateru tadesse tadeusz taher tahnoun tahsin taieb takashi takeaki
    takehiko takeo takeshi talant talat talbak taleb tallis tamar tamara tamas tamim tamir tammam tan tanasak
    tandi taner taneti tang tanja tanya tapley taras tarcisio tareck tarek tariq tarique tarja taro tassos tatiana
    tatyana taukelina taur taye taye-brook tayyab tea ted tedo tedros tegegnework tej temesgen temir temmy tengiz
    teniku tenzin teo teodor teodora teodoro teofisto terence teresa terhi terje terrance terry tertius tesfaye
    tete thabo thaksin than thandi thanos tharman thein themba theo theo-ben theodore theodoros theresa therese
    theyazin thierry thomas thongloun thongsavanh thongsing thoraya thorbjorn thordis thorgerdur thorsten
    thrasyvoulos thuli tiago tian tibor tiebile tieman tiemoko tiffany tigran tihomir tijjani tilak tillman tim
    timco timo timothy timur tina tinatin tingika tiny titus tlohang tobias tod todd todor tofiga toga toivo toke
    tom tomas tomasz tomaz tome tomio tomislav tommaso tommy tomoko tomomi tonio tony toomas tor torben tore
    toshimi toshimitsu touhid toussaint tracy traian trajko tran trevor trine trinidad troels truong trygve tsai
    tsakhiagiin tsendiin tshering tsvetan tudor tufan tufuga tuilaepa tuiloma tuimalealiifano tulsi tunde tupou
    turki tuula tyronne tytti tzachi tzipi ueli ugyen uhuru ukhnaagiin uladzimir ulf ulisses ulrich ulukbek umaro
    umaru unity upendra urbino uri urmas ursula utoni uwe uzi vaclav vadim vadym vagharshak vahagn vahan vaira
    vajiralongkorn vakhtang valdas valdis valdrack valentin valentina valentine valentyn valeri valeria valerie
    valerii valeriu valeriy valery valgerdur vanessa vano varsen vartan vasil vasile vasilis vasily vassiliki
    vassilis vasyl vatma vecdi vedat velizar velupillai venkaiah vera veronica veselin vesna vicente victoire
    victor victoria vigen vijay vijitha vikram viktor viktoria vilayat villy vinay vince vincent vincenzo vinets
    viola violet violeta viorel viorica vira virginia virginijus vishnu vitali vitalie vitaliy vitaly vitor
    vittorio vivian viviane vivianne vjekoslav vjosa vlad vladimir vladislav vlado vlasta vlastimil vlora vo
    vojislav volkan volker volodymyr voltaire voreqe vsevolod vu vuk vyacheslav vygaudas vytenis wael waldir walid
    wally walter wang warren wavel wayne wei wellington wen wendy werner wesley wi widi wilbur wilfred wilhelm
    wiliame wilkie willem-alexander william willie willy wim win winnie winston witold wladyslaw wlodzimierz
    wolfgang woody wopke workneh wouter wu wunna wylbur xanana xavier xi xiao xie xiomara xu xue yaakov yael yahya
    yair yamandu yan yang yanis yannis yannos yao yasar yashwant yasin yasser yassine yasuhisa yasukazu yasuo
    yasutoshi yavuz yaw yawovi ye yehude yemi yen yeo yermek yerzhan yeshey yevgeny yevhen yiannakis yilmaz
    yingluck yitzhak yldiz ylva yoav yoko yoo yoon yoriko yoshihide yoshihiko yoshimasa yoshinori yoshio yoshitaka
    yoshito yossi youcef yousaf yousef youssef youssouf yoweri yu yuan yuki yukio yukiya yulia yuliya yun
    yunus-bek yuri yuriko yuriy yury yusuf yvan yves yvette yvo yvon yvonne zacarias zachary zafarullah zahabi
    zahir zainab zakir zalmai zalmay zambry zamir zarar zarifou zayed zbigniew zdravko zeid zeina zeine zeini
    zekerijah zeljka zeljko zeng zeynep zhai zhang zhanna zhantoro zhao zheng zhong zhou zhu ziad zigmantas zillur
    zinaida zine zivko zlatko zoe zohrab zoltan zoran zou zsolt zukan zurab zuzana zyta
    """
)

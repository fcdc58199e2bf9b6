/** Every Vietnamese syllable of the procedure catalogue and of the names of all provinces and communes. */
export const syllables: readonly string[] = `
a à ã á ạ ac ách ai ái ại aip am an án ảng áng anh ảnh ánh ao aoc áp ặ ăn ăng âm ẩm
ân ẩn ấn ấp âu ba bà bả bá bạ bac bác bạc bách bạch bai bài bãi bái bám ban bàn
bản bán bạn bang bàng bảng bánh bao bào bảo bão báo bạo bát bạt bàu bay bày bảy
bắc bằn bắn băng bằng bắt bậc bấm bẩn bận bất bầu bẩy be bè bec benh bê bề
bể bế bên bền bến bệnh bi bì bí bị bia bìa biang bích biên biền biển biến biện
biết biệt biểu biếu bim bỉm bin binh bình bỉnh bo bò bỏ bó bọc bom bon bón bóng boong
boòng bot bồ bổ bố bộ bốc bôi bồi bổi bội bôn bồn bổn bốn bông bồng bổng
bột bơ bờ bợ bởi bới bơm bớt bù bú bụi bum bùn bung bủng búng bụng buộc buổi
buồm buôn buồng bút buýt bức bươc bước bưu byt ca cà cả cá cac các cach cách cai cài
cải cái cam cảm can cán cạn cang càng cảng canh cành cảnh cánh cạnh cao cáo cap cáp
cạp cat cát cau cảu cày căm cằm cắm căn cắn cặp cắt cấ cầm cẩm cấm cân cần
cận câp cấp cập cất câu cầu cẩu cấu cậu cây cấy cậy ce cec cen cha chà chải chanh
chánh chào chap cháu chày chảy cháy chạy chắc chăm chăn chắn chặn chặng chặt chấm
chậm chân chẩn chấn châp chấp chất châu che chẽ chéng chéo chép chê chế chênh chết
chi chì chỉ chí chị chia chiếc chiêm chiếm chiên chiến chiêng chiềng chiết chiêu
chiều chiểu chiếu chim chìm chín chinh chỉnh chính chip chíp chịu cho chó chọn chọng
chỗ chối chôn chồng chống chốt chơ chờ chở chợ chơi chơn chu chủ chũ chú chua chùa
chuân chuẩn chúc chui chung chủng chúng chuộc chuỗi chuồng chụp chuyên chuyền chuyển
chuyến chư chử chữ chưa chữa chứa chức chứng chương chướng chứt chyến co cò cỏ
có coa cọc coi còi con còn cong cop cọt cô cổ cố cốc côi côn cồn công cồng cổng
cống cộng cốp cộp cốt cột cơ cờ cỡ cơi cu cù củ cũ cú cụ cua của cúc cục
củi cụm cung cùng củng cũng cúng cuộc cuổi cuối cuộn cuông cuống cư cử cứ cự
cửa cực cứng cước cược cương cường cưỡng cừu cửu cứu cựu da dã dạ dac dài
dải dán dang dàng dáng dạng danh dành dào dày dạy dăng dắt dân dần dẩn dẫn dầu
dấu dây dấy de dec den dê dễ dền di dì dĩ dị dia dich dịch diêm diệm diên diễn diện
diệt dinh dình dĩnh dính dịp do dò dọa doanh doành doạnh doc dọc doi dõi dom don dong dòng
dỗ dôi dổi dối dôn dồn dỡ dơi dời du dù dụ dục duệ dụn dung dùng dũng dụng duy
duyên duyêt duyệt dư dữ dự dừa dựa dực dựn dưng dừng dựng dược dưới dương
dưỡng dượng dứt đa đà đã đá đạ đạc đai đài đãi đại đam đàm đảm đám
đạm đan đàn đạn đang đảng đãng đáng đánh đào đảo đáo đạo đáp đạp đạt
đau đày đáy đắc đặc đắm đăng đằng đẳng đặng đắp đắt đặt đấ đầm
đậm đập đất đâu đầu đấu đậu đây đầy đẩy đe đẻ đéc đem đen đèn đeo
đèo đẹp đê đề để đế đêm đếm đệm đên đền đến đều đi đị đĩa địa
đích địch điêm điềm điểm điếm điền điển điện điệp điêu điều điểu
điệu địn đinh đình đỉnh đính định đo đỏ đó đoa đoài đoái đoan đoàn đoán
đoạn đoanh đoạt đọc đòi đỏi đòn đón đóng đô đồ đổ đỗ độ đốc độc
đôi đồi đổi đối đội đôn đồn độn đông đồng đổng đống động đột đỡ
đời đợi đơn đợt đu đủ đua đúc đục đùng đúng đụng đuôi đưa đức đực
đứng đựng đượ đươc đước được đương đường e é ec em eo ép ê ề ể ế ệ
ga gà gác gạch gai gan gang gành gánh gào gạo gap gạt gày gắn găng gắng gặp gân gần
gây gen ghan ghé ghép ghế ghi gi gì gia già giả giã giá giác giai giải giam giảm giám gian
giàn giản giãn gián giang giàng giảng gianh giành giao giáo giáp giàu giay giằng giấp
giấu giây giấy giêng giềng giếng giết gìn gio gió giỏi giọng giôn giồng giống giơ
giờ giớ giới giuộc giúp giữ giữa giường go gò goc góc gói gọi gom gòn gọn gop góp
gỗ gốc gối gôm gồm gộp gỡ gui gửi gương ha hà hả há hạ hạc hạch hai hài hải
hại ham hàm han hàn hán hạn hang hàng hảng hãng hạng hanh hành hạnh hao hào hảo hạp
hát hạt hay hắ hặc hằng hầm hậu he hè hẹ hẹn hẹp hệ hết hệt hiêm hiểm hiếm
hiên hiền hiển hiến hiện hiếp hiệp hiết hiểu hiếu hiệu hinh hình ho họ hoa hoà
hoả hoá hòa hỏa hóa họa hoạc hoach hoạch hoài hoại hoan hoàn hoản hoãn hoán hoạn
hoang hoàng hoáng hoành hoạt hoăc hoặc hoằng hoc hóc học hoi hỏi hòn hỏng họng hop
họp hô hồ hỗ hố hộ hộc hồi hối hội hôm hôn hồn hỗn hông hồng hộp hơ hợ
hơi hới hơn hơp hợp hủ hua huân huấn huế huệ hum hung hùng huồi huổi huống hút
hụt huy huỷ hủy huyện huyết huỳnh hư hực hưng hương hưởng hướng hươu hưu hữu
hựu hy hỳ hỷ i ị ia ic ích iệc in ít ka kan kạn kang kao ke kè kẻ kèm kém ken keng kenh
kéo kép kẹp ket két kê kề kể kế kệ kênh kềnh kết kha khả khá khác khách khai khái
khám khang kháng khánh khao khảo khau khắc khăn khẳng khâm khẩn khâu khẩu khấu khe khen
khep khép khê khế khi khỉ khí khia khía khích khiêm khiếm khiển khiêng khiếu khít kho
khó khoa khoá khóa khoài khoái khoan khoản khoán khoang khoảng khoáng khoanh khoảnh khoe
khoẻ khỏe khoen khoi khỏi khóm khong khoong khô khổ khôi khối không khồng khổng khống
khơi khởi khớp khu khủa khuất khúc khun khung khủng khuôn khuông khuyến khuyết khử
khước khương ki kì kĩ kí kia kích kịch kiêm kiểm kiếm kiệm kiên kiến kiện kiết
kiệt kiêu kiều kiểu kiệu kim kin kín kinh kính kíp kịp kit ko kon kôi kôn kông kơi ky
kỳ kỷ kỹ ký la là lá lạ lac lạc lách lạch lai lài lãi lái lại lạic lam làm lãm lan
lạn lang làng lãng láng lạng lành lãnh lánh lạnh lao lào lão lap lát lạt lay lặc lăm
lăn lặn lăng lẳp lắp lặp lậ lâm lầm lân lần lẫn lấn lận lầng lấp lập lâu
lầu lậu lây lấy lậy le lẻ lẽ len leng lèng leo lèo lê lề lễ lệ lệch lên lệnh lí
lìa lịch liêm liên liền liễn liện liêng liệt liêu liều liễu liệu linh lĩnh lính lo
lò loai loài loại loan loạn loạt lóc loi lõi long lòng lỏng lóng loong loỏng lô lồ lỗ
lộ lốc lộc lôi lỗi lối lôn lông lồng lống lốp lơ lờ lở lời lợi lớn lợn
lớp lu lũ lua lúa luân luận luât luật luc lúc lục lùi lũm lùng lũng luôn luông luồng
lụt luỹ lũy luyện lư lữ lự lừa lựa lức lực lửng lược lưỡi lưới lương
lường lượng lượt lưu lựu ly lỹ lý ma mà mã mạ mạc mạch mai mái mại man mãn mạn
mang màng mảng máng mạng mảnh mạnh mao mão mạo map mát mau màu máy mắc mặc măm măng
mắt mặt mầm mần mẫn mập mất mật mâu mầu mẫu mậu mây mẹ mèo mép mét mê mễ
mềm mệnh mi miễ miền miễn miện miếng miêu miếu mìn minh mình mít mỏ moc móc moi
mọi moit mòn mong móng moóc moong mọt mô mồ mổ mỗ mố mộ mốc mộc môi mỗi mối môn
mông mống mộng một mơ mờ mở mỡ mời mới mu mù mũ mú mụ mua mùa múa muc mục mui
mũi mùn mung mùng muổi muối muốn muộn mứ mự mưa mức mực mứn mươi mười mượn
mương mường mưu my mỹ na nà nã ná nai nái nại nam nàm nan nán nạn nang nảnh nào não
nạo nạp nát nay này nă năm nằm nắm nặm năng nẵng nắng nặng nắp nâm nẫm nấm
nậm nâng nật ne né ném nèn nén neo nét nề nên nền nếnh nếp nêu nếu nga ngà ngã
ngạc ngạch ngài ngãi ngái ngại ngam ngan ngạn ngang ngành ngay ngày ngăn ngắn ngặt ngầm
ngấm ngân ngập ngẫu nghe nghèo nghề nghệ nghi nghỉ nghị nghĩa nghịc nghịch nghiêm
nghiệm nghiên nghiện nghiêng nghiêp nghiệp nghiệt nghìn nghinh ngia ngiá ngiảm ngiám ngian
ngoai ngoài ngoại ngọc ngoi ngòi ngom ngọn ngoong ngóp ngô ngộ ngồi ngôn ngờ ngợi ngũ
ngục nguồn nguy nguyên nguyễn nguyện nguyệt ngư ngừ ngữ ngự ngừa ngựa ngửi ngừng
ngược người ngưỡng nha nhà nhã nhạc nhai nhải nham nhan nhàn nhãn nhàng nhanh nhành
nhánh nhap nhau nhàu nháy nhạy nhắc nhằm nhắn nhằng nhầm nhân nhẫn nhận nhâp nhập
nhât nhất nhật nhè nhé nhẹ nhẹn nhệ nhết nhi nhì nhị nhiêm nhiễm nhiệm nhiên
nhiện nhiệp nhiệt nhiêu nhiều nhiểu nhiễu nhiệu nhìn nhình nho nhỏ nhóa nhoạch nhoàn
nhoặc nhọc nhóm nhọp nhồ nhộ nhồi nhội nhôn nhốt nhờ nhở nhớ nhơn nhợp nhu nhũ
nhuận nhum nhung nhũng nhuống nhuyễn như nhữ nhứ nhưng những nhưởng nhưỡng nhướng
nhượng nhứt nhựt nhữu ni niêm niệm niên ning ninh no nóc noi nói nọi nom nòng nóng not
nô nổ nỗ nôi nổi nối nội nông nồng nôp nộp nốt nơ nở nợ nơi nới núa núi nung
nùng nuô nuôi nút nuỷ nủy nư nữ nưa nửa nứa nứng nước nương ný nyêu o õ ó oai
oan oán óc on ô ồ ổ ố ộ ốm ôn ồn ổn ông ống ốp ơ ờ ở pa pà pang pàng pắc
pằn péo pet pha phà phả phá phác phải phái pham phạm phan phản phán phanh phao pháo phap
pháp phát phạt phặc phăng phẩm phân phần phấn phận phật phẫu phẩy pheo phep phép
phê phế phi phì phí phía phíc phích phiên phiền phiện phiêng phiểu phiếu phim phìn
phình phó phong phòng phỏng phóng phô phổ phố phôi phổi phối phông phơi phu phù phủ
phú phụ phúc phục phum phùng phụng phút phức phước phương phường phượng pia pin poa
pop pồn pông pơ pờ pơng pu pù pú púch pui púng qua quà quả quá quách quài quan quản
quán quang quàng quảng quãng quanh quao quát quạt quay quặng quân quần quận quầng quầy
quen quét quê quế qui quí quố quốc quới quy quỳ quỹ quý quyế quyên quyền quyển
quyết quỳnh ra rà rã rác rách rạch rai rãi ran rang ràng rạng ranh rãnh ráp ray rắn răng
rằng rắp rất re rẽ rèn réo ri rì rỉ rí rịa riêng riềng ro rò rõ roc rong ròng rô
rổ rồi rối rông rồng rộng rơ rờ rơi rời rui rủi ruồi ruộng ruột rút rụt rửa
rừng rượu sa sà sach sách sạch sai sài sại sam san sàn sản sạn sang sàng sảng sáng
sanh sánh sao sào saoc saom saop sáp sat sát sạt sau sáu say sắc sắm săn sẵn sắn sắp
sắt sặt sầm sân sập sâu sẻ sẽ séc sen sét sê si sì sĩ siêu sim sin sìn sín sinh sính
so sỏ sọ soạn soát sóc soi sỏi son song sóng sót sô sổ số sông sồng sổng sống sốp
sơ sở sớm sơn su sủ sua sủa suất suc súc sung sủng súng suối suốt súp sút sụt suy
sư sử sứ sự sửa sức sườn sỹ ta tà tả tá tạ tác tạc tách tai tài tải tái tại
tain tam tám tạm tan tàn tán tang tàng tảng táng tánh tảo tạo tap tạp tat tát tau tàu tay
tắc tăm tăng tằng tặng tắt tâm tầm tấm tân tần tấn tận tầng tập tất tật tầu
tấu tây tẩy tè téc tem ten tê tề tế tệ tên tệp tết tha thả thá thac thác thạc
thách thạch thai thải thái tham thảm thám than thản thang thàng tháng thanh thành thạnh
thao thảo tháo thạo tháp thay thắc thăm thăng thẳng thắng thặng thâm thầm thẩm thấm
thân thần thận thấp thập thất thật thầu thấu thầy thấy the thẻ thẻn theo thép
thể thế thêm thềm thi thì thí thị thia thích thiên thiện thiệp thiết thiệt thiêu
thiểu thiếu thiệu thỉnh thịnh thit thịt tho thọ thoả thỏa thoái thoại thoáng thoát
thóat thóc thoi thòi thói thong thô thổ thố thốc thôi thối thôn thông thống thốt thơ
thờ thợ thời thới thơm thu thù thủ thú thụ thuan thuần thuẫn thuận thuật thuc thúc
thục thuê thuế thung thùng thủng thuộ thuốc thuộc thuột thuy thuỳ thuỷ thuỵ thùy
thủy thuyên thuyền thuyết thư thử thứ thự thừa thửa thức thực thước thương
thường thưởng thượng ti tỉ tìa tỉa tich tích tịch tiề tiêm tiềm tiên tiền tiễn
tiến tiện tiếng tiếp tiệp tiết tiêu tiểu tim tìm tin tín tinh tình tỉnh tĩnh tính
tịnh típ to tó tọ toa toà toả tòa tỏa tọa toại toàn toán tom tóm tong toong tô tổ
tố tốc tộc tôi tổi tối tội tôn tồn tổn tông tổng tống tốt tơ tờ tở tớ tơi
tời tới tra trà trả trách trạch trai trãi trái trại tràm trạm tràn trang tràng trảng
tráng trạng tranh tránh trao trào tráo trạo trắc trăm trăn trăng trắng trâm trân trần
trấn trận trật trâu tre trẻ treo trễ trên tri trì trí trị trich trích triên triển
triệt triều triệu trìn trinh trình trịnh tro trò tròn trong trọng trọt trôi trội trôm
trộm trốn trông trồng trống trở trợ trời tru trù trú trụ truc trúc trục trung trùng
trúng truông truy truyền trừ trữ trực trưng trườ trướ trước trương trường
trưởng trướng trượt tu tù tủ tú tụ tủa tuân tuần tuấn tuất tuc túc tục tuệ
túi tum tung tùng tụng tuổi tuy tuỳ tuý tùy túy tụy tuyên tuyền tuyển tuyến tuyệt tư
từ tử tứ tự tựa tức tưi tưng từng tước tươi tưới tương tường tưởng tướng
tượng từu tựu ty tỷ tý u ủ ụ uan úc ục ui ùn ung uông uống uy uỷ ủy úy uyên ư
ừ ử ữ ứ ứng ước ược ươm ương ường ưởng ướp ưu va và vạc vách vạch vai
vài vãi vàm van vãn ván vạn vang vàng vành vao vào vat vay vắc văn vằng vắng vân vẫn
vấn vận vấp vât vật vầu vầy ve vẻ vẽ vé ven vẹn vét vê về vệ vệc vết vi vì
vĩ ví vị via vỉa việ việc viên viễn viện viết việt vin vinh vĩnh vịt vò vỏ võ voi
von vong vòng vọng vô vôi vồn vốn vỡ vớ vợ vơi vởi với vớt vu vũ vụ vuc vục vui
vung vùng vũng vự vừa vữa vực vững vườn vương vướng vượt vỹ xa xà xả xã xá
xạ xác xang xanh xát xay xảy xăng xâm xấu xây xe xẻ xé xem xen xén xèo xẹp xet xét xếp
xi xích xiếc xím xin xín xoa xoá xóa xoài xói xóm xong xổ xố xông xốp xu xùa xuat xuát
xuân xuât xuất xúc xung xuống xuyên xư xử xứ xứng xương xưởng y ý ya yang yên yết
yêu yếu`
  .trim()
  .split(/\s+/);

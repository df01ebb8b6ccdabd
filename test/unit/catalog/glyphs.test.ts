import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findGlyphs, GLYPHS, type GlyphEntry, glyphFinder, tellingWords } from '../../../grammar/src/catalog/index.ts';

/** Marks what is found as «wrong→right». */
function mark(text: string, find = findGlyphs): string {
  let marked = '';
  let at = 0;
  for (const { start, end, entry } of find(text)) {
    marked += `${text.slice(at, start)}«${text.slice(start, end)}→${entry.right}»`;
    at = end;
  }
  return marked + text.slice(at);
}

/** What stands before an entry, as far as its pattern is a list of words. */
function stemsOf({ after }: GlyphEntry): readonly string[] {
  return (/^\(\?:(.+)\)$/.exec(after ?? '')?.[1] ?? '').split('|').filter((stem) => /^\p{Script=Han}+$/u.test(stem));
}

const check = (text: string, expected: string) => assert.equal(mark(text), expected);

describe('scanning errors', () => {
  it('are found in labels, heads, names and values', () => {
    check('31-服务对象满音度：群众满音率', '31-服务对象«满音度→满意度»：群众«满音率→满意率»');
    check('实施周期指标值:1作；年度指标俏:1次。', '实施周期指标值:«1作→1年»；年度«指标俏→指标值»:1次。');
    check('1-产岀指标；12-质里指标', '1-产«岀→出»指标；12-«质里指标→质量指标»');
    check('13-时郊指标；末发生安全事故', '13-«时郊指标→时效指标»；«末发生→未发生»安全事故');
    check('2-效盖指标；22-社会效盖；己完成验收', '2-«效盖指标→效益指标»；22-«社会效盖→社会效益»；«己完成→已完成»验收');
    check('年度指标值:不低干9O%。', '年度指标值:«不低干→不低于»«9O%→90%»。');
    check('合格率达到百分比九十；', '合格率达到«百分比→百分之»九十；');
    check('百分比90以上；不低于百分比95。', '«百分比→百分之»90以上；不低于«百分比→百分之»95。');
    check('采购数里；1套', '采购«数里→数量»；1套');
  });

  it('are found in the words of the domain, whichever sign was misread', () => {
    check('苗木成话率；按吋完戍率', '苗木«成话率→成活率»；«按吋→按时»«完戍→完成»率');
    check('工程完成时问；培训入数；项日数', '工程«完成时问→完成时间»；培训«入数→人数»；«项日数→项目数»');
    check('验牧合格率；质量达际率', '«验牧合格率→验收合格率»；«质量达际→质量达标»率');
    check('系统复盖率；服务对像；经济效谥', '系统«复盖率→覆盖率»；«服务对像→服务对象»；«经济效谥→经济效益»');
    check('专报采钠率；检疲申报时限', '专报«采钠率→采纳率»；«检疲申报→检疫申报»时限');
    check('房屋便用功能；杜会影响', '房屋«便用功能→使用功能»；«杜会影响→社会影响»');
    check('系统隐定运行；职业枝能；听众人茨', '系统«隐定运行→稳定运行»；«职业枝能→职业技能»；«听众人茨→听众人次»');
    check('每曰7:00前；节假曰；培训人欠；150批欠', '每«曰→日»7:00前；节假«曰→日»；培训人«欠→次»；150批«欠→次»');
    check('节本増收；职エ满意度；出行环镜；培洲', '节本«増→增»收；职«エ→工»满意度；出行«环镜→环境»；«培洲→培训»');
    check(
      '新技术入卢率；清理广告条教；6月3o日；1.S万元',
      '新技术«入卢率→入户率»；清理广告条«教→数»；6月3«o→0»日；1.«S→5»万元',
    );
    check('船舶漏抱起薮；渔艮住宿；献皿人辜', '船舶«漏抱→漏报»«起薮→起数»；«渔艮→渔民»住宿；献皿人«辜→率»');
    check('古树管沪；节水灌溉亩钧产值；旧城区攻造', '古树管沪；节水灌溉亩钧产值；旧城区攻造');
    check('城乡公厕；逾斯病历归裆', '城乡公厕；«逾斯→逾期»病历«归裆→归档»');
    check('污水处埋；医疗敉助', '«污水处埋→污水处理»；医疗敉助');
    check('迅查次数；数锯准碓；提拱服务', '«迅查次数→巡查次数»；«数锯→数据»«准碓→准确»；«提拱→提供»服务');
  });

  it('are not found in words that only look alike', () => {
    const innocent = [
      '自己完成、自己达标；知己；律己',
      '年末完成验收，周末开展巡查，期末及时归档',
      '第1作业区；1午餐；每天1作业',
      '有效盖章率；不少干部职工；指标植被覆盖',
      '百分比十分接近；百分比一致；提高百分比；百分比95%；百分比3年内',
      '平台格式；行程数里；物质里含有',
      '工作目标；抽检宰杀场；录入数；出入口数；投入次数；平台格式；可持续效果；评价指标植被；服务对象',
      '不低干扰；合格宰杀点；NO%；PO10O%',
      '疾病监测；求助人数；参合人员；永利工程；粮仓储备；招聘全职人员；残疾入学率；材料学性能；边缘化率',
      '用户欠费；拖欠工人欠款；子曰；巳时；卢姓农户；光环镜头；家教；感悟',
      '针刺数；脂肪治疗；种有玫瑰；表扬次数；堵塞事件；封顶目标；造林900公顷目标；修复仪器数；颈椎介入；苑围墙；小时问诊；',
      '供水管埋设；样品神经毒素；连接神经；落实休息室；厦门地厦监理；具体贯彻；月嫂育儿知识',
      '刷脸费用；有效举措；有效串联；农民致富；学生话剧；生猪养殖；盐业；治辽河；保险收入；风险测评；核孩童数',
      '每人敷料；坐牢；细辛；屠宰；中牟；贩夫走卒；死有余辜；在校学朗读；水质呈好转；人数呈上升趋势；疫情明显好转',
      '免疲劳；查处牟取暴利；墓群从事调查；集休闲于一体；单阶段招标；成功举办；健康夏令营；共克时艰；解答约300次',
      '上线串联设备；接通串口；方便用户；福建康复中心；共克时艰；更新绿化；采购数重点',
    ];
    for (const text of innocent) check(text, text);
  });

  it('are not found where a place begins or ends', () => {
    const innocent = [
      '保障牟定县群众出行；完成牟定县道路；达标牟定；支持牟平区学校；安全牟定',
      '征收咸宁市土地；改造威县道路；创建咸阳市；供水贡井区；物资贡山县；利用卢氏县；收入卢龙县',
      '及时郊区巡查；增长敖汉旗；新增攸县；试验攸县；审核淮北市；学校淮安市；投标淮滨县；资料标祥云县',
      '天气侯马市；全市贵阳减负贵阳市；制作亚东县；会议仪征市；参保彰武县；稳定朗县；管网洛宁县；购买施甸县',
      '古丈化肥；介休器材；吴堡养护；安塞事故；信宜传承；且末完成；武侯车辆；大冶理赔；天峻工程；永登纪念；哈密渡口',
    ];
    for (const text of innocent) check(text, text);
    check('群众出行保障牟；及时牟', '群众出行«保障牟→保障率»；«及时牟→及时率»');
    check('集休经济；土地征攸；信访会仪', '«集休→集体»经济；土地«征攸→征收»；信访«会仪→会议»');
  });

  it('stand beside what tells them, wherever they are found', () => {
    for (const entry of GLYPHS.filter(({ wrong }) => wrong.length === 1)) {
      const find = glyphFinder([entry]);
      const words = tellingWords(entry);
      for (const before of ['', '9', '月12', '2024', '≥90', '12 ', ...stemsOf(entry)]) {
        for (const behind of ['', '；', '9%', '5次；', '年', '0', '%', '次', ' 9%', 'a', '户']) {
          const text = before + entry.wrong + behind;
          if (find(text).length > 0)
            assert.ok(
              words.some((word) => text.includes(word)),
              text,
            );
        }
      }
    }
  });

  it('take entries of the user’s own', () => {
    const find = glyphFinder([{ wrong: '河段C', right: '河段', notBefore: '[0-9]' }]);
    assert.equal(mark('河段C；河段C1', find), '«河段C→河段»；河段C1');
    assert.deepEqual(glyphFinder([])('任何文字'), []);
  });

  it('correct to something that is not itself an error', () => {
    for (const { wrong, right } of GLYPHS) {
      assert.notEqual(wrong, right);
      check(right, right);
    }
  });

  it('are three in the real tables', function () {
    const corpus = new URL('../../../../shared/corpus/', import.meta.url);
    if (!existsSync(corpus)) {
      console.log('      没有真实表格可查，跳过 / skipped: the real tables are not here');
      this.skip();
    }
    const found = readdirSync(corpus).flatMap((file) => {
      const text = readFileSync(new URL(file, corpus), 'utf8').replace(/\s+/g, '');
      return findGlyphs(text).map(({ entry }) => entry.wrong);
    });
    assert.deepEqual(found.sort(), ['1作', '满音度', '满音率'].sort());
  });
});
